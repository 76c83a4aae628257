import fs from "node:fs";
import { emptyModel, Features, type LinearModel, score } from "@/lib/extraction/linear-model";
import { tokenise } from "@/lib/extraction/tokenise";
import { isWord } from "@/lib/extraction/tokens";
import { describeClaim } from "@/lib/extraction/weigh-claims";
import { dropFeatures, Optimiser, seeded, shuffle } from "./optimiser";

type Case = { ids: Int32Array; yes: boolean };

/** A logistic model of single sentences; its bias puts the cut that was best on held-out sentences at one half. */
export function trainClaims(file: string, bits: number, seed: number, say: (step: string) => void): LinearModel {
  const f = new Features();
  const cases: Case[] = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { sentence, checkworthy } = JSON.parse(line) as { sentence: string; checkworthy: number };
      const t = tokenise(sentence);
      // as find-claims.ts asks: from the first word to the last, without the stop
      let [first, last] = [0, t.count - 1];
      while (first < last && !isWord(t, first)) first++;
      while (last > first && !isWord(t, last)) last--;
      describeClaim(f, t, first, last);
      return { ids: f.ids.slice(0, f.count), yes: checkworthy === 1 };
    });
  const random = seeded(seed);
  shuffle(cases, random);
  const held = cases.slice(0, cases.length / 5);
  const trial = trainOn(cases.slice(held.length), bits, random);
  const cut = bestCut(
    held.map(({ ids, yes }) => ({ value: scoreOf(trial, ids), yes })),
    say,
  );
  const model = trainOn(cases, bits, random);
  model.bias[0] = -cut;
  return model;
}

function trainOn(cases: readonly Case[], bits: number, random: () => number): LinearModel {
  const model = emptyModel(bits, 1);
  const optimiser = new Optimiser(model, 0.03, 2e-4);
  const order = [...cases];
  const kept = new Int32Array(512);
  for (let epoch = 0; epoch < 3; epoch++) {
    for (const { ids, yes } of shuffle(order, random)) {
      const count = dropFeatures(ids, ids.length, 0.3, random, kept);
      let sum = 0;
      for (let i = 0; i < count; i++) sum += model.weights[(kept[i] as number) & model.mask] as number;
      optimiser.step(kept, count, 0, 1 / (1 + Math.exp(-sum / 0.7)) - (yes ? 1 : 0));
    }
  }
  return model;
}

function scoreOf(model: LinearModel, ids: Int32Array): number {
  const f = new Features();
  f.ids.set(ids);
  f.count = ids.length;
  return score(model, f);
}

function bestCut(cases: { value: number; yes: boolean }[], say: (step: string) => void): number {
  const sorted = [...cases].sort((a, b) => b.value - a.value);
  const positives = sorted.filter((c) => c.yes).length;
  let hits = 0;
  let best = { f1: 0, cut: 0 };
  sorted.forEach((c, i) => {
    if (c.yes) hits++;
    const f1 = (2 * hits) / (i + 1 + positives);
    if (f1 > best.f1) best = { f1, cut: c.value };
  });
  say(`claims: held-out F1 ${(100 * best.f1).toFixed(1)}`);
  return best.cut;
}
