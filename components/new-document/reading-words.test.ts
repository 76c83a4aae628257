import { expect, test } from "vitest";
import { leftOutWords, readingWords } from "./reading-words";

test.each([
  [{ name: "a.pdf", format: "pdf", parts: 1 }, "a.pdf, a PDF with 1 page"],
  [{ name: "a.vtt", format: "vtt", parts: 1200 }, "a.vtt, a WebVTT transcript with 1,200 cues"],
  [{ name: "a.docx", format: "docx", parts: null }, "a.docx, a Word document"],
] as const)("%o", (reading, words) => expect(readingWords(reading)).toBe(words));

test.each([
  [[], ""],
  [[{ what: "pictures", count: 1 }], "Left out: 1 picture."],
  [
    [
      { what: "surroundings", count: 1412 },
      { what: "comments", count: 2 },
      { what: "pictures", count: 3 },
    ],
    "Left out: 1,412 words around the article, 2 comments and 3 pictures.",
  ],
] as const)("%o", (leftOut, words) => expect(leftOutWords(leftOut)).toBe(words));
