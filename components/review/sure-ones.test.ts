import { expect, test } from "vitest";
import { makeStatement } from "./statement-for-tests";
import { sureOnes } from "./sure-ones";

const sure = { attribution: { mention: null, cue: null, rule: "direct-cue-after", confidence: 0.9 } };

test.each([
  ["a suggestion nobody has looked at", sure, true],
  ["one that is less sure", { attribution: { ...sure.attribution, confidence: 0.89 } }, false],
  ["one somebody vouched for", { ...sure, attributedBy: "Bo Lind" }, false],
  ["one somebody judged", { ...sure, status: "disputed" }, false],
  ["one marked by hand", { ...sure, origin: "person" }, false],
  ["one that nothing attributes", {}, false],
] as const)("%s", (_name, some, found) => {
  expect(sureOnes([makeStatement({ id: "a", ...some })], 0.9)).toHaveLength(found ? 1 : 0);
});

test("one act takes a thousand", () => {
  const many = Array.from({ length: 1001 }, (_, at) => makeStatement({ id: `${at}`, ...sure }));
  expect(sureOnes(many, 0.9)).toHaveLength(1000);
});
