import { expect, it } from "vitest";
import { wordsAround } from "./words-around";

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return wordsAround(text, { start, end: start + words.length });
};

it("gives what stands before and after in the same line, spaces and all", () => {
  expect(around("A heading\nThe mayor said “no” twice.\nThen she left.", "“no”")).toEqual({
    before: "The mayor said ",
    after: " twice.",
  });
});

it("gives nothing where the span is a line of its own", () => {
  expect(around("One.\nTwo.\nThree.", "Two.")).toEqual({ before: "", after: "" });
});

it("is short, and cut between words", () => {
  const { before, after } = around(`${"early ".repeat(60)}“no”${" later".repeat(60)}`, "“no”");
  expect(before).toMatch(/^… (?:early )+$/);
  expect(after).toMatch(/^(?: later)+ …$/);
  expect(before.length + after.length).toBeLessThan(310);
});

it("leaves a single endless word out rather than cutting it", () => {
  expect(around(`${"x".repeat(400)}“no”${"y".repeat(400)}`, "“no”")).toEqual({ before: "… ", after: " …" });
});
