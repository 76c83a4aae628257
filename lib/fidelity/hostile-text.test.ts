import { describe, expect, it } from "vitest";
import { checkQuote } from "./check-quote";
import { indexSource } from "./index-source";

const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length)).slice(0, 1_000_000);
const many = Array.from({ length: 120_000 }, (_, i) => `w${(i * 7919) % 120_000} `).join("");

/** Seconds of processor time; the limit is far above what they need, and far below what a square of a million takes. */
describe("texts that are made to take long end in time", () => {
  it.each<[name: string, quote: string, source: string]>([
    ["one word over and over, quoted with one word more", `${"wall ".repeat(400)}gate`, million("wall ")],
    ["one word over and over on both sides", million("wall "), million("wall ")],
    ["the same million on both sides", many, many],
    ["a million against another million", many, million("the wall is not safe and the gate is old ")],
    ["nothing but marks", million("“…” — "), million("“…” — ")],
    ["ellipses", million("wall … "), million("wall gate ")],
    ["brackets", million("[wall] "), million("wall gate ")],
    ["open brackets", million("["), million("[(")],
    ["lone surrogates", million("\ud83d "), million("\ude00 ")],
    ["combining marks", million("e\u0301\u0301\u0301"), million("e\u0301")],
    ["right to left", "הקיר בטוח", million("הקיר לא בטוח. ")],
    ["emoji", million("👩‍🚀 "), million("👍🏽 ")],
    ["numbers", million("twenty-five hundred and five thousand "), million("five and twenty ")],
    ["labels", "The wall is safe", million("RUIZ: The wall\nLIND: is safe\n")],
    ["one endless sentence", "the wall is safe", million("I never said that the wall is safe and ")],
    ["one endless word", "abc", million("abc")],
    ["timecodes", "wall", million("00:00:01.000 --> 00:00:02.000\n")],
  ])(
    "%s",
    (_name, quote, source) => {
      const before = process.cpuUsage();
      const report = checkQuote(quote, indexSource(source));
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(30);
      for (const change of report.changes.slice(0, 50))
        expect(quote.slice(change.quote.start, change.quote.end)).toBe(change.quote.text);
    },
    240_000,
  );
});
