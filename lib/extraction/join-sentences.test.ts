import { describe, expect, it } from "vitest";
import { joinSentences } from "./join-sentences";
import type { KeptQuote, Run } from "./select-quotes";
import { tokenise } from "./tokenise";

type Given = [rule: string, words: string, cue: string][];

/** The words of every quote, after quotes with these words and cues were joined. */
function join(text: string, given: Given): string[] {
  const t = tokenise(text);
  const place = (words: string): Run => {
    const start = text.indexOf(words);
    const first = t.start.indexOf(start);
    let last = first;
    while ((t.end[last] as number) < start + words.length) last++;
    return { first, last };
  };
  const quotes = given.map(
    ([rule, words, cue]): KeptQuote => ({
      parts: [place(words)],
      cue: cue ? place(cue).first : -1,
      speaker: -1,
      manner: "speech",
      confidence: 0.9,
      rule,
    }),
  );
  const isCued = ({ rule }: KeptQuote) => rule.startsWith("cue");
  return joinSentences(
    t,
    quotes.filter(isCued),
    quotes.filter((quote) => !isCued(quote)),
  ).map(({ parts }) =>
    parts.map(({ first, last }) => text.slice(t.start[first] as number, t.end[last] as number)).join(" … "),
  );
}

describe("joinSentences", () => {
  it.each<[name: string, text: string, given: Given, joined: string[]]>([
    [
      "two sentences that go on after a tag",
      "It leaks, Osei said. We moved. Nobody came.",
      [
        ["cue-after", "It leaks", "said"],
        ["goes-on", "We moved", "said"],
        ["goes-on", "Nobody came", "said"],
      ],
      ["It leaks", "We moved. Nobody came"],
    ],
    [
      "a sentence right behind the words at the cue",
      "Osei said it leaks. We moved.",
      [
        ["cue-before", "it leaks", "said"],
        ["goes-on", "We moved", "said"],
      ],
      ["it leaks. We moved"],
    ],
    [
      "a sentence right before them",
      "We moved. It leaks, Osei said.",
      [
        ["goes-on", "We moved", "said"],
        ["cue-after", "It leaks", "said"],
      ],
      ["We moved. It leaks"],
    ],
    [
      "words of another cue",
      "Osei said it leaks. We moved. Berg told us.",
      [
        ["cue-before", "it leaks", "said"],
        ["goes-on", "We moved", "told"],
      ],
      ["it leaks", "We moved"],
    ],
    [
      "another paragraph",
      "Osei said it leaks.\n\nWe moved.",
      [
        ["cue-before", "it leaks", "said"],
        ["goes-on", "We moved", "said"],
      ],
      ["it leaks", "We moved"],
    ],
    [
      "a sentence between",
      "Osei said it leaks. Rain fell. We moved.",
      [
        ["cue-before", "it leaks", "said"],
        ["goes-on", "We moved", "said"],
      ],
      ["it leaks", "We moved"],
    ],
    [
      "no cue at all",
      "We moved. Nobody came.",
      [
        ["goes-on", "We moved", ""],
        ["goes-on", "Nobody came", ""],
      ],
      ["We moved", "Nobody came"],
    ],
    [
      "a text that has its marks",
      "“It leaks,” Osei said. We moved. Nobody came.",
      [
        ["cue-after", "It leaks", "said"],
        ["goes-on", "We moved", "said"],
        ["goes-on", "Nobody came", "said"],
      ],
      ["It leaks", "We moved", "Nobody came"],
    ],
  ])("%s", (_name, text, given, joined) => {
    expect(join(text, given)).toEqual(joined);
  });
});
