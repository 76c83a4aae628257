import { describe, expect, it } from "vitest";
import { hashWord } from "./hash-word";
import { nounSense, verbSense, wordSenses } from "./word-senses";

const sense = (word: string) => wordSenses().get(hashWord(word)) ?? 0;

describe("wordSenses", () => {
  it.each([
    ["said", verbSense.communication],
    ["insists", verbSense.communication],
    ["admitted", verbSense.communication],
    ["denied", verbSense.communication],
    ["thought", verbSense.cognition],
    ["hated", verbSense.emotion],
  ])("takes %s for what one does with words or thoughts", (word, expected) => {
    expect(sense(word) & 15).toBe(expected);
  });

  it.each([
    ["lawyers", nounSense.person],
    ["committee", nounSense.group],
    ["statement", nounSense.communication],
  ])("takes %s for what it names", (word, expected) => {
    expect(sense(word) >> 4).toBe(expected);
  });

  it("knows nothing of a word it never met", () => {
    expect(sense("qwzx")).toBe(0);
  });
});
