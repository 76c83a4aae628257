import { describeCue } from "@/lib/extraction/find-cues";
import { emptyModel, Features, type LinearModel, softmax } from "@/lib/extraction/linear-model";
import type { Reading } from "@/lib/extraction/reading";
import type { Example, GoldQuote } from "./corpus";
import { dropFeatures, EpochAverage, Optimiser, seeded, shuffle } from "./optimiser";

const dropped = 0.3;
export type Labelled = {
  example: Example;
  reading: Reading;
  anchors: Map<number, { outcome: number; quote: GoldQuote }>;
};

/** Which token of each gold cue stands for it, and which outcome it has. */
export function labelCues(example: Example, reading: Reading): Labelled {
  const { cueness } = reading;
  const anchors: Labelled["anchors"] = new Map();
  for (const quote of example.quotes) {
    let best = -1;
    for (let i = quote.cue.first; i <= quote.cue.last; i++)
      if (cueness[i] && (best < 0 || (cueness[i] as number) >= (cueness[best] as number))) best = i;
    if (best < 0) continue;
    const right = quote.parts.some((part) => part.first > best);
    const left = quote.parts.some((part) => part.last < best);
    const side = right && left ? 2 : left ? 1 : 0;
    anchors.set(best, { outcome: (quote.core ? 1 : 4) + side, quote });
  }
  return { example, reading, anchors };
}

export function trainCues(
  labelled: readonly Labelled[],
  options: { bits: number; epochs: number; rate: number; seed: number },
): LinearModel {
  const model = emptyModel(options.bits, 7);
  const optimiser = new Optimiser(model, options.rate);
  const random = seeded(options.seed);
  const f = new Features();
  const cases: { ids: Int32Array; outcome: number }[] = [];
  for (const { reading, anchors } of labelled)
    for (let i = 0; i < reading.t.count; i++) {
      if (!reading.cueness[i]) continue;
      describeCue(f, reading, i);
      cases.push({ ids: f.ids(), outcome: anchors.get(i)?.outcome ?? 0 });
    }
  const average = new EpochAverage(model);
  const kept = new Int32Array(512);
  const scores = new Float64Array(7);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(cases, random);
    for (const { ids, outcome } of cases) {
      const count = dropFeatures(ids, ids.length, dropped, random, kept);
      classify(model, kept, count, 1 / (1 - dropped), scores);
      for (let c = 0; c < 7; c++) {
        const gradient = (scores[c] as number) - (c === outcome ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) optimiser.step(kept, count, c, gradient);
      }
    }
    average.add(epoch);
  }
  return average.result();
}

function classify(model: LinearModel, ids: Int32Array, count: number, loudness: number, out: Float64Array): void {
  const { mask, stride, classes, weights } = model;
  out.fill(0);
  for (let i = 0; i < count; i++) {
    const at = ((ids[i] as number) & mask) * stride;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + (weights[at + c] as number);
  }
  for (let c = 0; c < classes; c++) out[c] = (out[c] as number) * loudness;
  softmax(out, classes);
}
