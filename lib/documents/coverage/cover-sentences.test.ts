import { describe, expect, it } from "vitest";
import { coverSentences } from "./cover-sentences";
import { suggestNotCheckable } from "./suggest-not-checkable";

const text =
  "The gate is shut. “We will wait,” said Moran. It was a strange evening.\n\nWhy now? The repair cost 12 million.";
const at = (words: string, id: string, open = true) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, id, open };
};
const mark = (words: string) => ({ ...at(words, `mark ${words}`), by: "Mira Lund", suggested: null });
const states = (statements: ReturnType<typeof at>[], marks: ReturnType<typeof mark>[] = []) =>
  coverSentences(text, statements, marks).map(({ state }) => state);

describe("coverSentences", () => {
  it("leaves everything open where nothing was found or said", () => {
    expect(states([])).toEqual(["open", "open", "open", "open", "open"]);
  });

  it("calls a sentence checked once every statement in it is decided, and not before", () => {
    expect(states([at("We will wait", "a", false)])[1]).toBe("checked");
    expect(states([at("We will wait", "a", false), at("wait", "b", true)])[1]).toBe("open");
  });

  it("counts a statement in every sentence that it reaches into", () => {
    const wide = at("The gate is shut. “We will wait,” said Moran.", "a", false);
    expect(states([wide]).slice(0, 3)).toEqual(["checked", "checked", "open"]);
  });

  it("believes a mark only on the very sentence, and never over a statement", () => {
    expect(states([], [mark("It was a strange evening.")])[2]).toBe("not-checkable");
    expect(states([], [mark("It was a strange")])[2]).toBe("open");
    expect(states([at("strange evening", "a")], [mark("It was a strange evening.")])[2]).toBe("open");
  });
});

describe("suggestNotCheckable", () => {
  it.each([
    "It was a strange evening.",
    "Why now?",
    "“And then what?”",
    "I do not know.",
    "* * *",
    "So it goes, he thought.",
  ])("takes it that there is nothing to check in: %s", (sentence) =>
    expect(suggestNotCheckable(sentence)).not.toBeNull(),
  );

  it.each([
    "The repair cost 12 million.",
    "Nobody asked the mayor of Wexley.",
    "Most of the boats are gone.",
    "He had never been there.",
    "Was it Moran who signed?",
    "Twelve of them left?",
    "He called it “a wall in search of a river”.",
    "The council then decided behind closed doors that the bridge would be left to rust until the money for it had been found elsewhere.",
  ])("leaves to a person: %s", (sentence) => expect(suggestNotCheckable(sentence)).toBeNull());
});
