import fs from "node:fs";
import { emptyModel, Features, type LinearModel } from "@/lib/extraction/linear-model";
import { tokenise } from "@/lib/extraction/tokenise";
import { isWord } from "@/lib/extraction/tokens";
import { describeClaim } from "@/lib/extraction/weigh-claims";
import { dropFeatures, Optimiser, seeded, shuffle } from "./optimiser";

type Case = { ids: Int32Array; yes: boolean };
type Weighed = { value: number; yes: boolean };
type Settings = { bits: number; seed: number };

const folds = 5;
const runs = 4;
const epochs = 3;
const dropped = 0.3;

/** A logistic model of single sentences; its bias puts the cut found on held-out sentences at one half. */
export function trainClaims(file: string, settings: Settings, say: (step: string) => void): LinearModel {
  const cases = shuffle(readCases(file), seeded(settings.seed));
  const held = weighHeldOut(cases, settings);
  const { averagePrecision, f1, cut } = measure(held);
  say(`claims: held-out average precision ${percent(averagePrecision)}, F1 ${percent(f1)} (${folds} folds)`);
  const model = trainOn(cases, settings);
  model.bias[0] = -cut;
  return model;
}

const percent = (share: number) => (100 * share).toFixed(1);

function readCases(file: string): Case[] {
  const f = new Features();
  return fs
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
      f.clear();
      describeClaim(f, t, first, last);
      return { ids: f.ids(), yes: checkworthy === 1 };
    });
}

/** Each sentence weighed by a model that has not seen it. */
function weighHeldOut(cases: readonly Case[], settings: Settings): Weighed[] {
  return Array.from({ length: folds }, (_, fold) => {
    const model = trainOn(
      cases.filter((_case, i) => i % folds !== fold),
      { ...settings, seed: settings.seed + fold },
    );
    return cases.filter((_case, i) => i % folds === fold).map(({ ids, yes }) => ({ value: weightOf(model, ids), yes }));
  }).flat();
}

function weightOf({ weights, mask }: LinearModel, ids: Int32Array): number {
  let sum = 0;
  for (const id of ids) sum += weights[id & mask] as number;
  return sum;
}

/** The mean of several runs, each with its own order of sentences and its own features left out: less is left to chance. */
function trainOn(cases: readonly Case[], { bits, seed }: Settings): LinearModel {
  const mean = emptyModel(bits, 1);
  const sums = mean.weights as Float32Array;
  const common = withoutRare(cases);
  for (let run = 0; run < runs; run++) {
    const { weights } = trainOnce(common, bits, seeded(seed + 101 * run));
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (weights[i] as number) / runs;
  }
  return mean;
}

const fewestSentences = 2;

/** A feature of one sentence alone teaches nothing, and would only share its place with one that does. */
function withoutRare(cases: readonly Case[]): Case[] {
  const seen = new Map<number, number>();
  for (const { ids } of cases) for (const id of new Set(ids)) seen.set(id, (seen.get(id) ?? 0) + 1);
  return cases.map(({ ids, yes }) => ({ ids: ids.filter((id) => (seen.get(id) ?? 0) >= fewestSentences), yes }));
}

function trainOnce(cases: readonly Case[], bits: number, random: () => number): LinearModel {
  const model = emptyModel(bits, 1);
  const optimiser = new Optimiser(model, 0.03, 3e-3);
  const order = [...cases];
  const kept = new Int32Array(512);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { ids, yes } of shuffle(order, random)) {
      const count = dropFeatures(ids, ids.length, dropped, random, kept);
      let sum = 0;
      for (let i = 0; i < count; i++) sum += model.weights[(kept[i] as number) & model.mask] as number;
      optimiser.step(kept, count, 0, 1 / (1 + Math.exp(-sum / (1 - dropped))) - (yes ? 1 : 0));
    }
  }
  return model;
}

/**
 * The cut is where as many held-out sentences are called worth a check as readers marked. The best F1 lies lower, as it
 * does wherever labels are noisy, and would call too many so where they are not.
 */
function measure(held: readonly Weighed[]): { averagePrecision: number; f1: number; cut: number } {
  const sorted = [...held].sort((a, b) => b.value - a.value);
  const positives = sorted.filter((one) => one.yes).length;
  let hits = 0;
  let precision = 0;
  sorted.forEach(({ yes }, i) => {
    if (yes) precision += ++hits / (i + 1);
  });
  const called = sorted.slice(0, positives);
  const f1 = called.filter((one) => one.yes).length / positives;
  return { averagePrecision: precision / positives, f1, cut: called.at(-1)?.value ?? 0 };
}
