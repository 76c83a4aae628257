import { describe, expect, test } from "vitest";
import { placeOf } from "./place-of";

const article =
  "The ferry is late.\n\nIt sank twice at 10:30 in one winter, says the log.\n\nNobody asked why. It is an old boat.";
const transcript = `[00:12:31] CHAIR: Would you put your name to it?
[00:12:40] MARA QUILL: Well, look. [00:12:52] I could not sign a guess.
CHAIR: Thank you.
MARA QUILL: I meant it.`;
const subtitles = `00:00:01.000 --> 00:00:04.000
The ice will hold.

00:01:05.500 --> 00:01:09.000
It held last year.`;

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return placeOf(text, { start, end: start + words.length });
};

describe("the place of a passage", () => {
  test.each([
    [article, "The ferry is late", "paragraph 1", null],
    [article, "in one winter", "paragraph 2", null],
    [article, "says the log.\n\nNobody asked", "paragraphs 2–3", null],
    [transcript, "put your name to it", "00:12:31", "CHAIR"],
    [transcript, "Well, look", "00:12:40", "MARA QUILL"],
    [transcript, "could not sign", "00:12:52", "MARA QUILL"],
    [transcript, "I meant it", "paragraph 4", "MARA QUILL"],
    [transcript, "[00:12:31] CHAIR: Would you", "00:12:31", "CHAIR"],
    [subtitles, "It held", "00:01:05", null],
    [subtitles, "The ice", "00:00:01", null],
  ])("%#: %s", (text, words, locator, speaker) => expect(at(text, words)).toEqual({ locator, speaker }));

  test("over two turns it is nobody’s", () => {
    expect(at(transcript, "sign a guess.\nCHAIR: Thank").speaker).toBeNull();
  });
});
