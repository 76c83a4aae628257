import { expect, test } from "vitest";
import { overtakenVerdicts } from "./overtaken";

const given = (
  reviewerId: string,
  verdict: string,
  more: { judgedText?: string; withdrawals?: { reinstates: boolean }[] } = {},
) => ({
  reviewerId,
  verdict,
  judgedText: "the gates would close",
  withdrawals: [],
  ...more,
});
const statement = (status: string, verdicts: ReturnType<typeof given>[]) => ({
  status,
  text: "the gates would close",
  verdicts,
});

test.each([
  [
    "somebody decided otherwise later",
    statement("disputed", [given("other", "disputed"), given("me", "verified")]),
    true,
  ],
  ["somebody decided the same", statement("verified", [given("other", "verified"), given("me", "verified")]), false],
  ["I decided last", statement("verified", [given("me", "verified"), given("other", "disputed")]), false],
  ["I changed my own mind", statement("disputed", [given("me", "disputed"), given("me", "verified")]), false],
  [
    "mine was withdrawn",
    statement("disputed", [
      given("other", "disputed"),
      given("me", "verified", { withdrawals: [{ reinstates: false }] }),
    ]),
    false,
  ],
  [
    "mine was withdrawn and brought back",
    statement("disputed", [
      given("other", "disputed"),
      given("me", "verified", { withdrawals: [{ reinstates: true }, { reinstates: false }] }),
    ]),
    true,
  ],
  [
    "mine was given on other words",
    statement("disputed", [
      given("other", "disputed"),
      given("me", "verified", { judgedText: "the gate would close" }),
    ]),
    false,
  ],
  ["I gave none", statement("disputed", [given("other", "disputed")]), false],
])("%s: overtaken is %s", (_, row, expected) => {
  expect(overtakenVerdicts([row], "me").length === 1).toBe(expected);
});
