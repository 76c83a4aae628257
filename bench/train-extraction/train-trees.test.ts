import { describe, expect, it } from "vitest";
import { askTrees, unpackTrees } from "@/lib/extraction/tree-model";
import { seeded } from "./optimiser";
import { trainTrees } from "./train-trees";

/** Yes where exactly one of the first two numbers is over a half: no sum of single numbers tells that. */
function cases(count: number) {
  const random = seeded(5);
  const rows = Float32Array.from({ length: count * 3 }, () => random());
  const answers = Float32Array.from({ length: count }, (_, i) =>
    (rows[i * 3] as number) > 0.5 !== (rows[i * 3 + 1] as number) > 0.5 ? 1 : 0,
  );
  return { width: 3, rows, answers };
}

describe("trainTrees", () => {
  const packed = trainTrees(cases(2000), { trees: 30, depth: 3, features: 1 });

  it.each([
    [0.1, 0.9, true],
    [0.9, 0.1, true],
    [0.1, 0.1, false],
    [0.9, 0.9, false],
  ])("learns that %d and %d differ: %s", (a, b, yes) => {
    const likely = askTrees(unpackTrees(packed), Float32Array.from([a, b, 0.5]));
    expect(likely > 0.5).toBe(yes);
    expect(Math.abs(likely - 0.5)).toBeGreaterThan(0.3);
  });

  it("is the same every time", () => {
    expect(trainTrees(cases(2000), { trees: 30, depth: 3, features: 1 })).toEqual(packed);
  });
});
