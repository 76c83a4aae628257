import { expect, it } from "vitest";
import { riskInWords, riskOf, type Weighed } from "./risk-of";

const sound: Weighed = { confidence: 1, checkworthiness: 0, fidelity: "verbatim" };

it("is nothing where nothing is in doubt, and never more than one", () => {
  expect(riskOf(sound)).toBe(0);
  expect(riskOf({ confidence: -1, checkworthiness: 2, fidelity: "meaning-risk" })).toBeLessThan(1);
});

it.each([
  ["a doubtful attribution", { confidence: 0.3 }],
  ["altered words", { fidelity: "altered" }],
  ["check-worthiness", { checkworthiness: 0.9 }],
] as [string, Partial<Weighed>][])("rises by %s alone", (_, more) => {
  expect(riskOf({ ...sound, ...more })).toBeGreaterThan(riskOf(sound) + 0.3);
});

it("puts meaning before wording, and both before what is only worth checking", () => {
  const of = (more: Partial<Weighed>) => riskOf({ ...sound, ...more });
  expect(of({ fidelity: "meaning-risk" })).toBeGreaterThan(of({ fidelity: "not-found" }));
  expect(of({ fidelity: "not-found" })).toBeGreaterThan(of({ fidelity: "altered" }));
  expect(of({ fidelity: "altered" })).toBeGreaterThan(of({ checkworthiness: 1 }));
  expect(of({ fidelity: "altered", confidence: 0.4 })).toBeGreaterThan(of({ fidelity: "altered" }));
});

it("says what stands out, and nothing where nothing does", () => {
  expect(riskInWords(sound)).toBeNull();
  expect(riskInWords({ confidence: 0.4, checkworthiness: 0.8, fidelity: "altered" })).toBe(
    "words altered, doubtful attribution, much hangs on it",
  );
});
