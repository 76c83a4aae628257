import { describe, expect, test } from "vitest";
import type { Weighed } from "../evidence-gate";
import { isOvertaken, isReopened, isToSource, isUnbacked, type JudgedRow } from "./needs-rules";

type Given = JudgedRow["verdicts"][number];
let made = 0;

/** Verdicts are listed oldest first. */
const given = (reviewerId: string, verdict: string, more: Partial<Given> = {}): Given => ({
  id: String(++made).padStart(4, "0"),
  reviewerId,
  verdict,
  override: null,
  judgedText: "the gates would close",
  judgedSpeakerId: "ines",
  judgedKind: "quote",
  withdrawals: [],
  ...more,
});
const row = (status: string, ...verdicts: Given[]): JudgedRow => ({
  kind: "quote",
  status,
  closing: status === "unreviewed" ? "open" : "closed",
  text: "the gates would close",
  speakerId: "ines",
  verdicts,
});
const taken = { withdrawals: [{ id: "1", reinstates: false }] };
const broughtBack = {
  withdrawals: [
    { id: "1", reinstates: false },
    { id: "2", reinstates: true },
  ],
};

describe("isOvertaken", () => {
  test.each([
    ["somebody decided otherwise later", row("disputed", given("me", "verified"), given("other", "disputed")), true],
    ["somebody decided the same", row("verified", given("me", "verified"), given("other", "verified")), false],
    ["I decided last", row("verified", given("other", "disputed"), given("me", "verified")), false],
    ["I changed my own mind", row("disputed", given("me", "verified"), given("me", "disputed")), false],
    ["mine was withdrawn", row("disputed", given("me", "verified", taken), given("other", "disputed")), false],
    ["mine is back", row("disputed", given("me", "verified", broughtBack), given("other", "disputed")), true],
    ["theirs was withdrawn", row("verified", given("me", "verified"), given("other", "disputed", taken)), false],
    ["I gave none", row("disputed", given("other", "disputed")), false],
    ...(["judgedText", "judgedSpeakerId", "judgedKind"] as const).map(
      (key) =>
        [
          `mine was on another ${key}`,
          row("disputed", given("me", "verified", { [key]: "else" }), given("other", "disputed")),
          false,
        ] as const,
    ),
  ] as const)("%s", (_, one, expected) => expect(isOvertaken(one, "me")).toBe(expected));
});

describe("isReopened", () => {
  test.each([
    ["the words changed", row("unreviewed", given("other", "verified", { judgedText: "gates" })), true],
    ["the verdict was withdrawn", row("unreviewed", given("other", "verified", taken)), false],
    [
      "the verdict is back, and on other words",
      row("unreviewed", given("o", "verified", { ...broughtBack, judgedText: "" })),
      true,
    ],
    ["nobody judged it", row("unreviewed"), false],
    ["it has a status", row("verified", given("other", "verified")), false],
  ])("%s", (_, one, expected) => expect(isReopened(one)).toBe(expected));
});

describe("isToSource", () => {
  test.each([
    ["I said so", row("needs-sourcing", given("me", "needs-sourcing")), true],
    [
      "my verdict was withdrawn",
      row("needs-sourcing", given("me", "needs-sourcing", taken), given("o", "needs-sourcing")),
      false,
    ],
    ["my verdict is back", row("needs-sourcing", given("me", "needs-sourcing", broughtBack)), true],
    [
      "I said otherwise since",
      row("needs-sourcing", given("me", "needs-sourcing"), given("me", "disputed"), given("o", "needs-sourcing")),
      false,
    ],
    [
      "I said so of another speaker",
      row("needs-sourcing", given("me", "needs-sourcing", { judgedSpeakerId: "tunde" }), given("o", "needs-sourcing")),
      false,
    ],
    ["somebody else said so", row("needs-sourcing", given("other", "needs-sourcing")), false],
  ])("%s", (_, one, expected) => expect(isToSource(one, "me")).toBe(expected));
});

describe("isUnbacked", () => {
  const primary: Weighed = { id: "e", stance: "supports", grade: "primary", locator: "12:04", group: null };
  test.each([
    ["nothing is left", row("verified", given("me", "verified")), [], true],
    [
      "only a source without a locator is left",
      row("verified", given("me", "verified")),
      [{ ...primary, locator: null }],
      true,
    ],
    ["the source is there", row("verified", given("me", "verified")), [primary], false],
    ["it was verified over the gate", row("verified", given("me", "verified", { override: "Heard it" })), [], false],
    ["a colleague verified it", row("verified", given("other", "verified")), [], false],
    [
      "a colleague verified it over the gate after me",
      row("verified", given("me", "verified"), given("o", "verified", { override: "Seen" })),
      [],
      false,
    ],
    ["it is disputed by now", row("disputed", given("me", "verified"), given("o", "disputed")), [], false],
  ] as const)("%s", (_, one, evidence, expected) => expect(isUnbacked(one, evidence, "me")).toBe(expected));
});
