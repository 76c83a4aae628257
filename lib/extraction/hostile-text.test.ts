import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "./extract";
import type { ExtractedStatement, Extraction } from "./model";

const marks = ["“", "”", '"', "„", "«", "»", "‘", "’", "'", "''", "``", "(", "]", "—", ":", "…", "\ud83d", "\udc4d"];
const spaces = [" ", ", ", ". ", "? ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\ufeff", "\u0000", "\u2028"];
const words = [
  "Kofi Osei ",
  "Mr. Lee ",
  "she ",
  "who ",
  "others ",
  "said ",
  "says ",
  "according to ",
  "more than a dozen ",
  "that ",
  "and ",
  "the U.S. ",
  "01.AI ",
  "12 percent ",
  "Q. ",
  "RUIZ: ",
  "e\u0301",
  "👩‍🚀",
  "the bridge will not open",
];
const mixed = fc.array(fc.constantFrom(...marks, ...spaces, ...words), { maxLength: 60 });
const soup = fc.array(fc.constantFrom(...marks, ...spaces), { maxLength: 80 });
const turns = fc.array(
  fc.constantFrom("RUIZ: ", "Bo Lind (chair): ", "Q. ", "<v Ana>", "we wait", "\n", "\n(noise)\n"),
  {
    maxLength: 30,
  },
);
const joined = (pieces: fc.Arbitrary<string[]>) => pieces.map((all) => all.join(""));
const texts: [name: string, arbitrary: fc.Arbitrary<string>][] = [
  ["words and marks in any order", joined(mixed)],
  ["nothing but marks", joined(soup)],
  ["any characters, lone surrogates among them", fc.string({ unit: "binary", maxLength: 120 })],
  ["any code units", fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units))],
  ["turns", joined(turns)],
];

function checkStatement(text: string, statement: ExtractedStatement): void {
  const { start, end, parts, mention, cue } = statement;
  expect(end).toBeGreaterThan(start);
  expect(parts[0]?.start).toBe(start);
  expect(parts.at(-1)?.end).toBe(end);
  let reached = start;
  for (const part of parts) {
    expect(part.start).toBeGreaterThanOrEqual(reached);
    expect(part.end).toBeGreaterThan(part.start);
    reached = part.end;
  }
  for (const span of [statement, mention, cue]) if (span) expect(text.slice(span.start, span.end)).toBe(span.text);
  for (const span of [mention, cue])
    if (span) expect(parts.filter((part) => span.start < part.end && part.start < span.end)).toEqual([]);
  for (const share of [statement.confidence, statement.checkworthiness]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
}

function check(text: string, { statements, speakers }: Extraction): void {
  for (const statement of statements) checkStatement(text, statement);
  const known = speakers.map((speaker) => speaker.name);
  expect(new Set(known).size).toBe(known.length);
  for (const { speaker } of statements) if (speaker !== null) expect(known).toContain(speaker);
  for (const { nameSpans, roleSpans } of speakers)
    for (const span of [...nameSpans, ...roleSpans]) expect(text.slice(span.start, span.end)).toBe(span.text);
}

describe("extract keeps its promises on any text", () => {
  it.each(texts)("%s", (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const found = extract(text);
        check(text, found);
        expect(extract(text)).toEqual(found);
      }),
      { numRuns: 120 },
    );
  });
});

describe("extract reads long hostile texts", () => {
  // Each of these once made a stage look through all that came before, again and again; the limit, in seconds of processor time, is far above what they need.
  it.each([
    ["marks", '"'],
    ["opening marks", "“ "],
    ["brackets", "(["],
    ["initials", "J. "],
    ["capitals", "Ines Kofi "],
    ["sources", "Some said it rained. "],
    ["pronouns", "They said she said it rained. "],
    ["one endless word", "abc"],
  ])(
    "%s",
    (_name, piece) => {
      const text = piece.repeat(30_000 / piece.length);
      const before = process.cpuUsage();
      const found = extract(text);
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
      check(text, found);
    },
    30_000,
  );
});
