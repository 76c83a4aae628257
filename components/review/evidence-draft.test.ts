import { expect, test } from "vitest";
import type { ReadingAnswer } from "@/components/new-document/reading-answer";
import type { ReadPassage } from "@/lib/reviews/passages/model";
import { evidenceInput } from "@/lib/reviews/schema";
import {
  type EvidenceDraft,
  emptyEvidence,
  evidenceInputOf,
  readingOf,
  withoutReading,
  withPassage,
} from "./evidence-draft";

const reading = (address: string | null): ReadingAnswer => ({
  ...{ id: "r1", name: "tape.srt", format: "srt", address, text: "We met. It holds.", kind: "transcript" },
  ...{ title: null, byline: null, publisher: null, publishedAt: null, locators: [], parts: 1, leftOut: [] },
});
const passage = (more: Partial<ReadPassage> = {}): ReadPassage => ({
  ...{ start: 8, end: 16, text: "It holds", locator: "00:12:31", result: "verbatim", compared: null },
  ...{ changes: [], rows: [], stance: "contradicts", grade: "primary" },
  ...more,
});
const draft = (more: Partial<EvidenceDraft> = {}): EvidenceDraft => ({ ...emptyEvidence, ...more });

test("a page belongs to the address and a file to the file, whatever else is chosen meanwhile", () => {
  const [page, file] = [reading("https://harbour.example/"), reading(null)];
  expect(readingOf({ source: "url", reading: page })).toBe(page);
  expect(readingOf({ source: "file", reading: page })).toBeNull();
  expect(readingOf({ source: "file", reading: file })).toBe(file);
  expect(evidenceInputOf(draft({ source: "note", reading: file, note: "Minutes" })).reading).toBeUndefined();
});

test("a passage fills its words, place, stance and grade", () => {
  expect(withPassage(draft(), passage())).toMatchObject({
    ...{ excerpt: "It holds", locator: "00:12:31", stance: "contradicts", grade: "primary" },
  });
});

test("a passage leaves what a person said: the place typed, the stance and the grade chosen", () => {
  const before = draft({ locator: "minute 12", stance: "context", chose: { stance: true, grade: false } });
  const after = withPassage(before, passage({ grade: "secondary" }));
  expect(after).toMatchObject({ locator: "minute 12", stance: "context", grade: "secondary" });
});

test("a second passage takes the place of the first, not of what was typed", () => {
  const first = draft(withPassage(draft(), passage()));
  expect(withPassage(first, passage({ locator: "00:14:00" })).locator).toBe("00:14:00");
  expect(withPassage({ ...first, locator: "mine" }, passage({ locator: "00:14:00" })).locator).toBe("mine");
});

test("words as they were taken are sent with their place, changed ones without", () => {
  const taken = draft({ source: "file", reading: reading(null), ...withPassage(draft(), passage()) });
  expect(evidenceInputOf(taken)).toMatchObject({ reading: "r1", start: 8, end: 16, excerpt: "It holds" });
  const changed = evidenceInputOf({ ...taken, excerpt: "It holds." });
  expect(changed).toMatchObject({ reading: "r1", start: undefined, end: undefined, excerpt: "It holds." });
  for (const input of [evidenceInputOf(taken), changed]) expect(evidenceInput.safeParse(input).success).toBe(true);
});

test("putting the reading away takes its words along and leaves what was typed", () => {
  const taken = draft({ source: "file", reading: reading(null), ...withPassage(draft(), passage()) });
  expect(withoutReading(taken)).toEqual({ reading: null, taken: null, excerpt: "", locator: "" });
  expect(withoutReading({ ...taken, excerpt: "Typed." })).toMatchObject({ excerpt: "Typed.", locator: "" });
});

test("an address alone, a recording and a note are sent as they were typed", () => {
  const url = " https://harbour.example/minutes ";
  expect(evidenceInputOf(draft({ url }))).toMatchObject({ url: url.trim(), recording: false, excerpt: undefined });
  expect(evidenceInputOf(draft({ source: "recording", url }))).toMatchObject({ url: url.trim(), recording: true });
  expect(evidenceInputOf(draft({ source: "note", url, note: "Seen" }))).toMatchObject({ url: undefined, note: "Seen" });
});
