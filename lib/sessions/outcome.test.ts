import { expect, test } from "vitest";
import type { VerdictValue } from "@/lib/reviews/model";
import { outcomeOf } from "./outcome";

const letters: Record<string, VerdictValue> = { v: "verified", d: "disputed", n: "needs-sourcing" };
const votes = (given: string) =>
  [...given].map((letter, at) => ({
    by: { id: `u${at}`, name: `Member ${at}` },
    vote: letters[letter] as VerdictValue,
    reason: null,
    at: "2026-03-01T10:00:00.000Z",
  }));

test.each([
  ["v", "verified", "", null],
  ["ddd", "disputed", "", 1],
  ["dddv", "disputed", "3", 0.5],
  ["vvd", "verified", "2", 1 / 3],
  ["nnnvd", "needs-sourcing", "34", 0.3],
  ["vd", null, "", 0],
  ["vvdd", null, "", 1 / 3],
  ["vvdn", null, "", 1 / 6],
  ["", null, "", null],
] as const)("%s is %s", (given, verdict, dissent, agreement) => {
  const outcome = outcomeOf(votes(given));
  expect(outcome.verdict).toBe(verdict);
  expect(outcome.dissent.map(({ by }) => by.id)).toEqual([...dissent].map((at) => `u${at}`));
  if (agreement === null) expect(outcome.agreement).toBeNull();
  else expect(outcome.agreement).toBeCloseTo(agreement, 10);
});

test("counts every vote once", () => {
  expect(outcomeOf(votes("vddn")).counts).toEqual({ verified: 1, disputed: 2, "needs-sourcing": 1 });
});
