import fc from "fast-check";
import { expect, test } from "vitest";
import { previewPieces } from "./preview-pieces";

const span = (kind: "quote" | "claim", start: number, end: number) => ({ kind, start, end, speaker: null });

test("a claim inside a quote is cut out of it, with its ticks at its ends", () => {
  const pieces = previewPieces("He said forty days a year.", [span("quote", 8, 25), span("claim", 8, 18)]);
  expect(
    pieces.map(({ text, quote, claim, claimBegins, claimEnds }) => [text, quote, claim, claimBegins, claimEnds]),
  ).toEqual([
    ["He said ", false, false, false, false],
    ["forty days", true, true, true, true],
    [" a year", true, false, false, false],
    [".", false, false, false, false],
  ]);
});

test("a text without statements is one piece, an empty one is none", () => {
  expect(previewPieces("Plain.", [])).toHaveLength(1);
  expect(previewPieces("", [])).toEqual([]);
});

test("the pieces joined are the text, wherever the marks stand", () => {
  const place = fc.integer({ min: 0, max: 40 });
  const marks = fc.array(fc.tuple(fc.constantFrom("quote" as const, "claim" as const), place, place), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), marks, (text, raw) => {
      const statements = raw
        .map(([kind, a, b]) => span(kind, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)))
        .filter(({ start, end }) => start < end);
      const pieces = previewPieces(text, statements);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const piece of pieces)
        expect(piece.quote).toBe(
          statements.some((s) => s.kind === "quote" && s.start <= piece.start && s.end > piece.start),
        );
    }),
  );
});
