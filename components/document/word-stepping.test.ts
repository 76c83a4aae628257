import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordSpans } from "@/lib/text/words";
import { movedEnd, movedStart, selectedWords, stepWord, wordAt } from "./word-stepping";

const text = "Zoë 👩‍🚀 said: “We can’t wait.” Then she left.";
const words = wordSpans(text);
const wordIn = (index: number) => text.slice(words[index]?.start, words[index]?.end);

describe("stepping", () => {
  test("goes from word to word over emoji and accents, and stops at both ends", () => {
    let at = { anchor: 0, focus: 0 };
    const seen = [wordIn(0)];
    for (let step = 0; step < 20; step += 1) {
      at = stepWord(words, at, 1, false);
      seen.push(wordIn(at.focus));
    }
    expect(seen.slice(0, 9)).toEqual(["Zoë", "👩‍🚀", "said", "We", "can’t", "wait", "Then", "she", "left"]);
    expect(new Set(seen.slice(8))).toEqual(new Set(["left"]));
    expect(stepWord(words, { anchor: 0, focus: 0 }, -1, false)).toEqual({ anchor: 0, focus: 0 });
  });

  test("extends from the anchor, either way", () => {
    const on = stepWord(words, stepWord(words, { anchor: 3, focus: 3 }, 1, true), 1, true);
    expect(selectedWords(text, words, on)).toEqual({ start: text.indexOf("“"), end: text.indexOf("”") + 1 });
    expect(stepWord(words, { anchor: 3, focus: 3 }, -1, true)).toEqual({ anchor: 3, focus: 2 });
  });

  test("the word at an offset is the one that holds it, or the next", () => {
    expect(wordIn(wordAt(words, text.indexOf("can")))).toBe("can’t");
    expect(wordIn(wordAt(words, text.indexOf(": “")))).toBe("We");
    expect(wordAt(words, text.length + 5)).toBe(words.length - 1);
    expect(wordAt([], 3)).toBe(-1);
  });
});

describe("moving a statement's edges", () => {
  const span = { start: text.indexOf("“"), end: text.indexOf("”") + 1 };

  test.each([
    ["start on", movedStart(words, { start: text.indexOf("We"), end: span.end }, 1), "can’t wait.”"],
    ["start back", movedStart(words, span, -1), "said: “We can’t wait.”"],
  ])("%s", (_, start, expected) => {
    expect(text.slice(start ?? Number.NaN, span.end)).toBe(expected);
  });

  test.each([
    ["end on", movedEnd(words, span, 1), "“We can’t wait.” Then"],
    ["end back", movedEnd(words, span, -1), "“We can’t"],
    ["end back from inside a word", movedEnd(words, { start: span.start, end: text.indexOf("ait.") }, -1), "“We"],
  ])("%s", (_, end, expected) => {
    expect(text.slice(span.start, end ?? Number.NaN)).toBe(expected);
  });

  test("no edge passes the other", () => {
    const one = words[4] ?? span;
    expect(movedStart(words, one, 1)).toBeNull();
    expect(movedEnd(words, one, -1)).toBeNull();
    expect(movedStart(words, words[0] ?? span, -1)).toBeNull();
    expect(movedEnd(words, words.at(-1) ?? span, 1)).toBeNull();
  });
});

test("whatever the text, edges only ever land on edges of words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
      const found = wordSpans(any);
      const [start, end] = [a % any.length, (b % any.length) + 1].sort((x, y) => x - y) as [number, number];
      for (const by of [1, -1] as const) {
        const from = movedStart(found, { start, end }, by);
        const to = movedEnd(found, { start, end }, by);
        if (from !== null) expect(found.some((word) => word.start === from) && from < end).toBe(true);
        if (to !== null) expect(found.some((word) => word.end === to) && to > start).toBe(true);
      }
    }),
  );
});
