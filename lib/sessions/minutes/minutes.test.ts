import { describe, expect, test } from "vitest";
import type { VerdictValue } from "@/lib/reviews/model";
import { outcomeOf } from "../outcome";
import { agreementWords, decisionWords, followUpWords, progressWords, timeWords } from "./describe";
import type { MinutedItem, Minutes } from "./model";
import { writeMinutesHtml } from "./write-html";
import { writeMinutesMarkdown } from "./write-markdown";

const people = ["Ana Reis", "Ivo Karst", "Tilda Moran", "Ben Ode"].map((name, at) => ({ id: `u${at}`, name }));
const letters: Record<string, VerdictValue> = { v: "verified", d: "disputed", n: "needs-sourcing" };

function item(given: string, change: Partial<MinutedItem> = {}): MinutedItem {
  const votes = [...given].map((letter, at) => ({
    by: people[at] as { id: string; name: string },
    vote: letters[letter] as VerdictValue,
    reason: letter === "v" ? "# I was <there>" : null,
  }));
  const result = votes.length > 0 ? outcomeOf(votes.map((vote) => ({ ...vote, at: "" }))) : null;
  return {
    statementId: "s",
    documentId: "d",
    number: 1,
    kind: "quote",
    text: "“The gate stays shut.”\n# <b>Now</b>",
    speaker: null,
    state: "recorded",
    verdict: result?.verdict ?? null,
    rounds: 1,
    votes,
    result,
    owner: null,
    note: null,
    ...change,
  };
}

const minutes = (change: Partial<Minutes> = {}): Minutes => ({
  id: "m",
  title: "Barrier vote",
  chair: { id: "u0", name: "Ana Reis" },
  members: people,
  openedAt: "2026-03-14T09:05:00.000Z",
  closedAt: "2026-03-14T10:20:10.000Z",
  items: [item("dddv")],
  agreement: { percent: 0.5, alpha: -0.1, items: 1 },
  ...change,
});

test.each([
  [item("dddv"), "Disputed, 3 to 1"],
  [item("vvv"), "Verified, all 3 agreed"],
  [item("n", { rounds: 2 }), "Needs sourcing, one vote, in round 2"],
  [item("vd", { state: "parked" }), "Parked, 1 to 1"],
  [item("", { state: "parked" }), "Parked"],
  [item("", { state: "open" }), "Left open"],
])("a decision reads %#", (given, words) => {
  expect(decisionWords(given)).toBe(words);
});

describe("the head", () => {
  test("tells day, hours and length", () => {
    expect(timeWords(minutes())).toBe("2026-03-14, 09:05 to 10:20 UTC, 75 minutes");
    expect(timeWords(minutes({ closedAt: "2026-03-15T00:05:00.000Z" }))).toContain("to 2026-03-15 00:05 UTC");
    expect(timeWords(minutes({ closedAt: null }))).toBe("2026-03-14, from 09:05 UTC, still open");
  });

  test("tells what is left", () => {
    const items = [item("vv"), item("", { state: "open" }), item("vd", { state: "parked" })];
    expect(progressWords(minutes({ items }))).toBe("1 of 3 statements decided, 1 parked, 1 left open");
    expect(progressWords(minutes())).toBe("1 of 1 statement decided");
  });

  test("tells agreement, and where it cannot be told", () => {
    expect(agreementWords(minutes())).toBe(
      "Votes agree in 50 % of pairs; Krippendorff’s alpha -0.10, over 1 statement",
    );
    expect(agreementWords(minutes({ agreement: { percent: null, alpha: null, items: 0 } }))).toMatch(/cannot be told/);
    expect(agreementWords(minutes({ agreement: { percent: 1, alpha: null, items: 2 } }))).toMatch(/not defined/);
  });
});

test("a follow-up names who sees to it, or that nobody does", () => {
  expect(followUpWords(item("", { owner: { id: "u0", name: "Ana Reis" }, note: "ask the clerk" }))).toBe(
    "Ana Reis sees to it: ask the clerk",
  );
  expect(followUpWords(item(""))).toBe("Nobody sees to it yet");
});

test("no text can break out of the Markdown or the page", () => {
  const markdown = writeMinutesMarkdown(minutes());
  expect(markdown).toContain("## 1. Disputed, 3 to 1");
  expect(markdown).toContain("> \\# \\<b\\>Now\\</b\\>");
  expect(markdown.match(/^#/gm)).toHaveLength(2);
  const html = writeMinutesHtml(minutes({ title: "<script>alert(1)</script>" }));
  expect(html).not.toContain("<script");
  expect(html).not.toContain("<b>");
  expect(html).toContain("Ben Ode: verified. # I was &lt;there&gt;");
});
