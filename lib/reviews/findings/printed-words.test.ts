import { expect, test } from "vitest";
import { printedWords } from "./printed-words";

test.each([
  [
    "“I can,” she said, “wait.”",
    [
      [0, 8],
      [19, 26],
    ],
    "“I can,”           “wait.”",
  ],
  ["“I can wait.”", [], "“I can wait.”"],
  ["“I can wait,” said she", [[0, 13]], "“I can wait,”         "],
] as const)("%s", (text, parts, words) => {
  const start = 40;
  const spans = parts.map(([from, to]) => ({ start: start + from, end: start + to }));
  expect(printedWords({ text, start, parts: spans })).toBe(words);
  expect(words).toHaveLength(text.length);
});
