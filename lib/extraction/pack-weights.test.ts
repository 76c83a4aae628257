import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyModel } from "./linear-model";
import { packWeights, unpackWeights } from "./pack-weights";

const modelOf = (classes: number, values: readonly [place: number, weight: number][]) => {
  const model = emptyModel(6, classes);
  for (const [place, weight] of values) {
    const at = (Math.floor(place / classes) % 64) * model.stride + (place % classes);
    model.weights[at] = weight;
  }
  return model;
};

describe("packWeights", () => {
  it("gives every weight back to within a step, where it belongs", () => {
    const weights = fc.array(fc.tuple(fc.nat(447), fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 80 });
    fc.assert(
      fc.property(fc.constantFrom(1, 7), weights, (classes, values) => {
        const model = modelOf(classes, values);
        const back = unpackWeights(packWeights(model, 1000));
        const top = Math.max(...Array.from(model.weights, Math.abs));
        expect(back).toMatchObject({ mask: model.mask, classes, stride: model.stride });
        model.weights.forEach((weight, i) => {
          expect(Math.abs(weight - (back.weights[i] as number) * back.scale)).toBeLessThanOrEqual(top * 0.07 + 1e-6);
        });
      }),
    );
  });

  it("keeps the heaviest where it must leave some out", () => {
    const packed = packWeights(
      modelOf(1, [
        [3, 1],
        [5, -0.9],
        [9, 0.2],
        [20, 0.1],
      ]),
      2,
    );
    expect(packed.count).toBe(2);
    const kept = [...unpackWeights(packed).weights].flatMap((weight, place) => (weight ? [place] : []));
    expect(kept).toEqual([3, 5]);
  });
});
