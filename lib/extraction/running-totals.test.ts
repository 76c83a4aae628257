import { expect, test } from "vitest";
import { counted, RunningTotals } from "./running-totals";
import { wordClass } from "./word-classes";

const { comma, name, other, ed } = wordClass;

/** As many tokens as are counted in several goes, every seventh a comma, every eleventh a name, every thirteenth a strong cue. */
function long(count: number) {
  const kind = Uint8Array.from({ length: count }, (_, i) => (i % 7 === 0 ? comma : i % 11 === 0 ? name : other));
  const cueness = Uint8Array.from({ length: count }, (_, i) => (i % 13 === 0 ? 4 : 0));
  return { totals: new RunningTotals(kind, cueness), kind, cueness };
}

test("a stretch is counted by class and by how often its words are cues", () => {
  const totals = new RunningTotals(Uint8Array.from([name, comma, ed, name, comma]), Uint8Array.from([0, 0, 4, 0, 0]));
  expect(totals.of(counted.name, 0, 5)).toBe(2);
  expect(totals.of(counted.name, 1, 3)).toBe(0);
  expect(totals.of(counted.comma, 2, 5)).toBe(1);
  expect(totals.of(counted.comma, 3, 3)).toBe(0);
  const all = totals.all(1, 4);
  expect([all[counted.comma], all[counted.verb], all[counted.name], all[counted.cue4]]).toEqual([1, 1, 1, 1]);
});

test("whatever is asked first, and however far apart, is counted as one by one", () => {
  const { totals, kind, cueness } = long(30_000);
  for (const [from, to] of [
    [29_990, 30_000],
    [10, 25],
    [4090, 4120],
    [12_000, 20_001],
    [0, 30_000],
  ] as const) {
    const oneByOne = (is: (i: number) => boolean) =>
      Array.from({ length: to - from }, (_, i) => from + i).filter(is).length;
    expect(totals.of(counted.comma, from, to)).toBe(oneByOne((i) => kind[i] === comma));
    expect(totals.all(from, to)[counted.cue4]).toBe(oneByOne((i) => cueness[i] === 4));
  }
});
