import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordSpans } from "./words";

const words = (text: string) => wordSpans(text).map((span) => text.slice(span.start, span.end));

describe("wordSpans", () => {
  it.each<[string, string[]]>([
    ["The mayor didn’t say.", ["The", "mayor", "didn’t", "say"]],
    ["a well-known firm, 01.AI, in the U.S. today", ["a", "well-known", "firm", "01.AI", "in", "the", "U.S", "today"]],
    ["$1,250.50 or 3.5%", ["1,250.50", "or", "3.5"]],
    ["end.Next", ["end.Next"]],
    ["yes,no — or “maybe”", ["yes", "no", "or", "maybe"]],
    ["cafe\u0301 cre\u0300me", ["cafe\u0301", "cre\u0300me"]],
    ["ok 👩‍🚀 and 👍🏽 and 🇫🇷🇩🇪 and ❤️", ["ok", "👩‍🚀", "and", "👍🏽", "and", "🇫🇷", "🇩🇪", "and", "❤️"]],
    ["𝐁old 漢字", ["𝐁old", "漢字"]],
    ["", []],
    ["… — !", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("gives spans in order, never touching half a character", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom("👩‍🚀", "e\u0301", "a", " ", ".", "1", "\u200d", "🇫", "🏽"),
            fc.string({ unit: "grapheme" }),
          ),
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of wordSpans(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
            last = end;
          }
        },
      ),
    );
  });
});
