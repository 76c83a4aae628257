import { describe, expect, test } from "vitest";
import { nextUnmarked } from "./next-unmarked";

const text = "The lock is old. “It leaks,” Osei said. Nobody went down.\n\nIt was built in 1911. Berg left.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const found = (statements: string[], from: number) => {
  const span = nextUnmarked(text, statements.map(at), from);
  return span && text.slice(span.start, span.end);
};

describe("the next sentence that no statement touches", () => {
  const marked = ["“It leaks,”", "It was built in 1911"];
  test.each([
    ["from the beginning", marked, 0, "The lock is old."],
    ["past a sentence that a statement touches", marked, 1, "Nobody went down."],
    ["over a paragraph's end", marked, at("Nobody").start + 1, "Berg left."],
    ["from the beginning again, after the last", marked, at("Berg").start + 1, "The lock is old."],
    [
      "past all that one statement reaches over",
      ["lock is old. “It leaks,” Osei said. Nobody"],
      0,
      "It was built in 1911.",
    ],
    [
      "nowhere, where all are marked",
      ["The lock is old. “It leaks,” Osei said. Nobody went down.", ...marked, "Berg"],
      0,
      null,
    ],
  ] as const)("%s", (_, statements, from, sentence) => {
    expect(found([...statements], from)).toBe(sentence);
  });

  test("is found in a text of no statements, and not in one of no sentences", () => {
    expect(found([], 0)).toBe("The lock is old.");
    expect(nextUnmarked("  \n\n ", [], 0)).toBeNull();
  });

  test("does not mind statements out of order, one within another", () => {
    expect(found(["It leaks", "The lock", "“It leaks,” Osei"], 0)).toBe("Nobody went down.");
  });
});
