import { expect, test } from "vitest";
import { extract } from "@/lib/extraction/extract";
import { findQuotations } from "./find-quotations";

const found = (text: string) => findQuotations(text, extract(text));
const said = (text: string) =>
  found(text).map(({ words, speaker }) => [words.replace(/\s{2,}/g, " _ ").trim(), speaker]);

test.each([
  ["a direct quote", "“The pier will close,” said Petra Voss.", [["The pier will close", "Petra Voss"]]],
  ["an indirect quote has no words to hold", "Petra Voss said that the pier will close in May.", []],
  ["a claim", "The pier cost £4 million.", []],
  ["a nickname in marks", "The “iron lady” walked in.", []],
])("%s", (_, text, expected) => {
  expect(said(text).map(([words, who]) => [words?.replace(/[“”,.]/g, ""), who])).toEqual(expected);
});

test("the cue that interrupts a quote is none of its words", () => {
  const text = "“The pier,” she said, “will close.”";
  const parts = [
    { start: 0, end: 11 },
    { start: 22, end: 35 },
  ];
  const quote = {
    kind: "quote",
    form: "direct",
    manner: "speech",
    start: 0,
    end: 35,
    text,
    parts,
    speaker: null,
  } as const;
  const about = { mention: null, cue: null, rule: "for-tests", confidence: 1, checkworthiness: 0 };
  const [found, ...more] = findQuotations(text, { speakers: [], statements: [{ ...quote, ...about }] });
  expect(found).toMatchObject({ start: 0, end: 35, words: "“The pier,”           “will close.”" });
  expect(more).toEqual([]);
});

test("marked words that nobody is found to say are traced, titles and nicknames are not", () => {
  const text = '“Keep this pier open for us all” hung over the “iron lady”, or "so the story goes there".';
  expect(findQuotations(text, { speakers: [], statements: [] })).toMatchObject([
    { text: "Keep this pier open for us all", speaker: null },
    { text: "so the story goes there", speaker: null },
  ]);
});

test("of a mixed quote the words in marks are traced", () => {
  const text = "Petra Voss said the pier was “a hole in the sea that eats money” and had to go.";
  expect(found(text).map(({ text: words }) => words)).toEqual(["a hole in the sea that eats money"]);
});

test("places slice the text, in order, in hostile texts too", () => {
  for (const text of ["“", '"'.repeat(999), "“a“b”c”".repeat(300), `“${"x ".repeat(9000)}`, "”“", "«»"]) {
    const quotations = found(text);
    for (const { start, end, text: words, words: held } of quotations) {
      expect(text.slice(start, end)).toBe(words);
      expect(held).toHaveLength(words.length);
    }
    expect(quotations.map(({ start }) => start)).toEqual(
      quotations.map(({ start }) => start).toSorted((a, b) => a - b),
    );
  }
});
