import { describe, expect, it } from "vitest";
import { checkQuote } from "./check-quote";
import { indexSource } from "./index-source";

const long = (piece: string) => piece.repeat(Math.ceil(200_000 / piece.length)).slice(0, 200_000);
const many = Array.from({ length: 24_000 }, (_, i) => `w${(i * 7919) % 24_000} `).join("");

/** Seconds of processor time; the limit is far above what they need, and below what comparing each word with each would take. */
describe("texts that are made to take long end in time", () => {
  it.each<[name: string, quote: string, source: string]>([
    ["one word over and over, quoted with one word more", `${"wall ".repeat(400)}gate`, long("wall ")],
    ["one word over and over on both sides", long("wall "), long("wall ")],
    ["the same long text on both sides", many, many],
    ["a long text against another", many, long("the wall is not safe and the gate is old ")],
    ["nothing but marks", long("“…” — "), long("“…” — ")],
    ["ellipses", long("wall … "), long("wall gate ")],
    ["brackets", long("[wall] "), long("wall gate ")],
    ["open brackets", long("["), long("[(")],
    ["lone surrogates", long("\ud83d "), long("\ude00 ")],
    ["combining marks", long("e\u0301\u0301\u0301"), long("e\u0301")],
    ["right to left", "הקיר בטוח", long("הקיר לא בטוח. ")],
    ["emoji", long("👩‍🚀 "), long("👍🏽 ")],
    ["numbers", long("twenty-five hundred and five thousand "), long("five and twenty ")],
    ["labels", "The wall is safe", long("RUIZ: The wall\nLIND: is safe\n")],
    ["one endless sentence", "the wall is safe", long("I never said that the wall is safe and ")],
    ["one endless word", "abc", long("abc")],
    ["timecodes", "wall", long("00:00:01.000 --> 00:00:02.000\n")],
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
