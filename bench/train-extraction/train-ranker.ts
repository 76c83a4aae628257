import { emptyModel, Features, type LinearModel, softmax } from "@/lib/extraction/linear-model";
import { dropFeatures, EpochAverage, Optimiser, seeded, shuffle } from "./optimiser";

/** One choice: how many candidates, which are right, and how each is described. */
export type Choice = {
  count: number;
  right: (candidate: number) => boolean;
  describe: (features: Features, candidate: number) => void;
};

const dropped = 0.3;

/** A choice as it is learnt from: the features of all its candidates in one row, where each begins, and which are right. */
type Case = { ids: Int32Array; offsets: Int32Array; right: Uint8Array };

/** A conditional logit: of each choice's candidates, the right ones together should get all the probability. */
export function trainRanker(
  choices: readonly (() => Choice)[],
  options: { bits: number; epochs: number; rate: number; seed: number },
): LinearModel {
  const model = emptyModel(options.bits, 1);
  const optimiser = new Optimiser(model, options.rate);
  const random = seeded(options.seed);
  const average = new EpochAverage(model);
  const cases = choices.flatMap((choice) => describeChoice(choice()) ?? []);
  let kept = new Int32Array(1 << 16);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(cases, random);
    for (const { ids, offsets, right } of cases) {
      if (kept.length < ids.length) kept = new Int32Array(2 * ids.length);
      const count = right.length;
      const from = new Int32Array(count + 1);
      const scores = new Float64Array(count);
      for (let c = 0; c < count; c++) {
        const own = ids.subarray(offsets[c], offsets[c + 1]);
        const at = from[c] as number;
        const end = at + dropFeatures(own, own.length, dropped, random, kept.subarray(at));
        from[c + 1] = end;
        let sum = 0;
        for (let i = at; i < end; i++) sum += model.weights[(kept[i] as number) & model.mask] as number;
        scores[c] = sum / (1 - dropped);
      }
      softmax(scores, count);
      let mass = 0;
      for (let c = 0; c < count; c++) if (right[c]) mass += scores[c] as number;
      for (let c = 0; c < count; c++) {
        const p = scores[c] as number;
        const gradient = right[c] ? p - p / Math.max(mass, 1e-9) : p;
        if (Math.abs(gradient) < 1e-3) continue;
        const at = from[c] as number;
        optimiser.step(kept.subarray(at), (from[c + 1] as number) - at, 0, gradient);
      }
    }
    average.add(epoch);
  }
  return average.result();
}

/** Null where there is nothing to choose, or nothing right. */
function describeChoice({ count, right, describe }: Choice): Case | null {
  const isRight = Uint8Array.from({ length: count }, (_, c) => (right(c) ? 1 : 0));
  if (count < 2 || !isRight.includes(1)) return null;
  const f = new Features();
  const rows = Array.from({ length: count }, (_, c) => {
    describe(f, c);
    return f.ids();
  });
  const offsets = new Int32Array(count + 1);
  rows.forEach((row, c) => {
    offsets[c + 1] = (offsets[c] as number) + row.length;
  });
  const ids = new Int32Array(offsets[count] as number);
  rows.forEach((row, c) => ids.set(row, offsets[c]));
  return { ids, offsets, right: isRight };
}
