import { expect, test } from "vitest";
import { holding, receiveNewest, updateWords } from "./held";

const [writes, swaps, both, neither, mine] = [
  { writing: true, swaps: false },
  { writing: false, swaps: true },
  { writing: true, swaps: true },
  { writing: false, swaps: false },
  { writing: true, swaps: false, own: true },
];
type Came = typeof writes;
const after = (...came: readonly Came[]) => {
  const { shown, newest, waiting } = came.reduce((held, now, at) => receiveNewest(held, at + 1, now), holding(0));
  return [shown, newest, waiting];
};

test.each<[string, readonly (Came | undefined)[], readonly number[]]>([
  ["is shown at once", [neither], [1, 1, 0]],
  ["is shown to who writes where it leaves the field", [writes], [1, 1, 0]],
  ["swaps what nobody writes in", [swaps], [1, 1, 0]],
  ["waits where it takes away what is written in", [both], [0, 1, 1]],
  ["waits behind one that waits", [both, writes], [0, 2, 2]],
  ["is shown where it came of the reader's own act", [both, mine], [2, 2, 0]],
  ["is shown once the writing is done", [both, writes, neither], [3, 3, 0]],
])("a newer state %s", (_, came, expected) =>
  expect(after(...came.filter((one) => one !== undefined))).toEqual(expected),
);

test("they are counted in words", () => expect([1, 2].map(updateWords)).toEqual(["1 update", "2 updates"]));
