import { expect, test } from "vitest";
import { byGravity, type TracedQuotation, traceHeading, traceRank, traceWords } from "./model";

const one = (more: Partial<TracedQuotation>): TracedQuotation => ({
  ...{
    start: 0,
    end: 1,
    text: "x",
    speaker: null,
    state: "held",
    severity: "none",
    otherSpeaker: false,
    passage: null,
  },
  ...more,
});

test("what is held nowhere stands first, then another meaning, another speaker, other words, style, and the same", () => {
  const order = [
    one({ state: "none", severity: null }),
    one({ state: "near", severity: null }),
    one({ state: "unread", severity: null }),
    one({ state: "differs", severity: "meaning" }),
    one({ state: "held", otherSpeaker: true }),
    one({ state: "differs", severity: "wording" }),
    one({ state: "differs", severity: "style" }),
    one({}),
  ];
  expect(order.map(traceRank)).toEqual(order.map(traceRank).toSorted((a, b) => a - b));
  expect(new Set(order.map(traceRank)).size).toBe(order.length);
  expect(byGravity(order.toReversed())).toEqual(order);
  expect(traceRank(one({ state: "differs", severity: "meaning", otherSpeaker: true }))).toBe(4);
});

test("of the same gravity, the first in the text stands first", () => {
  expect(byGravity([one({ start: 9 }), one({ start: 2 })]).map(({ start }) => start)).toEqual([2, 9]);
});

const counts = { none: 0, near: 0, unread: 0, differs: 0, held: 0 };
test.each([
  [{}, 0, "No quotations in this text"],
  [{ held: 1 }, 1, "The one quotation is held"],
  [{ held: 3 }, 3, "All 3 quotations are held"],
  [{ none: 1, held: 2 }, 3, "1 of 3 quotations is held by no stored document"],
  [{ none: 1, near: 1 }, 2, "2 of 2 quotations are held by no stored document"],
  [{ unread: 3, held: 2 }, 5, "2 of 5 quotations were looked up"],
])("%j is headed %s", (some, all, heading) => {
  const quotations = Array.from({ length: all }, () => one({}));
  expect(traceHeading({ quotations, counts: { ...counts, ...some } })).toBe(heading);
});

test("never calls held what was not looked up", () => {
  expect(traceWords(one({ state: "unread" }))).toMatch(/^Not looked up/);
  expect(traceWords(one({ state: "near" }))).toMatch(/^No stored document holds it\./);
});
