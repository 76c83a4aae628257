import { expect, test } from "vitest";
import { minutesLeft } from "./minutes-left";

const at = (...minutes: (number | null)[]) => minutes.map((one) => (one === null ? null : new Date(one * 60_000)));

test.each<[string, (Date | null)[], number | null]>([
  ["nothing is decided", at(null, null), null],
  ["two decisions are no pace yet", at(0, 2, null), null],
  ["three make one", at(0, 2, 4, null, null), 4],
  ["in whatever order they were decided", at(4, null, 0, null, 2), 4],
  ["a break and another day count for nothing", at(0, 2, 4, 6, 1500, 1502, null), 2],
  ["one long talk moves the median little", at(0, 1, 2, 20, 21, null, null), 2],
  ["what is left is less than a minute", at(0, 0.1, 0.2, null), 1],
  ["nothing is left", at(0, 2, 4), null],
])("%s", (_, closed, left) => expect(minutesLeft(closed)).toBe(left));
