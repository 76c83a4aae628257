import { expect, test } from "vitest";
import { markedPieces } from "./marked-pieces";

const shown = (text: string, spans: [number, number][]) =>
  markedPieces(
    text,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: piece, number, of }) => (of ? `[${number} ${piece}]` : piece))
    .join("");

test.each([
  [
    "numbers follow the list, places the text",
    "abcdef",
    [
      [4, 6],
      [0, 2],
    ],
    "[2 ab]cd[1 ef]",
  ],
  [
    "of two that overlap, the first in the text",
    "abcdef",
    [
      [1, 5],
      [0, 2],
    ],
    "[2 ab]cdef",
  ],
  [
    "one within another",
    "abcdef",
    [
      [0, 6],
      [2, 3],
    ],
    "[1 abcdef]",
  ],
  [
    "side by side",
    "abcd",
    [
      [0, 2],
      [2, 4],
    ],
    "[1 ab][2 cd]",
  ],
  ["none", "abc", [], "abc"],
  ["an empty text", "", [], ""],
] as [string, string, [number, number][], string][])("%s", (_, text, spans, expected) =>
  expect(shown(text, spans)).toBe(expected),
);
