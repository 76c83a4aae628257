import { emptyModel, Features, type LinearModel, softmax } from "@/lib/extraction/linear-model";
import { dropFeatures, EpochAverage, Optimiser, seeded, shuffle } from "./optimiser";

/** One choice: how many candidates, which are right, and how each is described. */
export type Choice = {
  count: number;
  right: (candidate: number) => boolean;
  describe: (features: Features, candidate: number) => void;
};

const dropped = 0.3;

/** A conditional logit: of each choice's candidates, the right ones together should get all the probability. */
export function trainRanker(
  choices: readonly (() => Choice)[],
  options: { bits: number; epochs: number; rate: number; seed: number },
): LinearModel {
  const model = emptyModel(options.bits, 1);
  const optimiser = new Optimiser(model, options.rate);
  const random = seeded(options.seed);
  const average = new EpochAverage(model);
  const f = new Features();
  const order = choices.map((_, i) => i);
  let ids = new Int32Array(1 << 16);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const choice = choices[index]?.();
      if (!choice || choice.count < 2) continue;
      const offsets: number[] = [0];
      const scores = new Float64Array(choice.count);
      let right = 0;
      for (let c = 0; c < choice.count; c++) {
        choice.describe(f, c);
        const at = offsets[c] as number;
        ids = roomFor(ids, at + f.count);
        const kept = dropFeatures(f.ids, f.count, dropped, random, ids.subarray(at));
        offsets.push(at + kept);
        let sum = 0;
        for (let i = at; i < at + kept; i++) sum += model.weights[(ids[i] as number) & model.mask] as number;
        scores[c] = sum / (1 - dropped);
        if (choice.right(c)) right++;
      }
      if (right === 0) continue;
      softmax(scores, choice.count);
      let mass = 0;
      for (let c = 0; c < choice.count; c++) if (choice.right(c)) mass += scores[c] as number;
      for (let c = 0; c < choice.count; c++) {
        const p = scores[c] as number;
        const gradient = choice.right(c) ? p - p / Math.max(mass, 1e-9) : p;
        if (Math.abs(gradient) < 1e-3) continue;
        const at = offsets[c] as number;
        optimiser.step(ids.subarray(at, offsets[c + 1]), (offsets[c + 1] as number) - at, 0, gradient);
      }
    }
    average.add(epoch);
  }
  return average.result();
}

/** The same numbers in an array of at least `length`. */
function roomFor(ids: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= ids.length) return ids;
  const wider = new Int32Array(Math.max(length, ids.length * 2));
  wider.set(ids);
  return wider;
}
