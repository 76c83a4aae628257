import { describe, expect, it } from "vitest";
import { atMarks } from "./edges-at-marks";
import type { Fragment } from "./propose-quotes";
import { isIntroduced } from "./read-source";
import { selectQuotes } from "./select-quotes";
import { tokenise } from "./tokenise";
import type { Tokens } from "./tokens";
import type { Weighed } from "./weigh-fragments";
import { wordClass } from "./word-classes";

type Speakers = { speaker: number; speakerSure: number; second: number; secondSure: number };
const nobody: Speakers = { speaker: -1, speakerSure: 0, second: -1, secondSure: 0 };

/** One proposal of a cue for each stretch of words, all the words found in the text. */
function weighed(t: Tokens, cue: string, stretches: [words: string, likely: number][], speakers = nobody): Weighed[] {
  const at = placeOf(t, cue);
  const fragments = stretches.map(([words, likely]) => ({ likely, fragment: asFragment(t, words, at) }));
  const proposal = {
    cue: at,
    outcomes: new Array(7).fill(0),
    fragments: fragments.map((one) => one.fragment),
    ...speakers,
  };
  return fragments.map(({ likely, fragment }) => ({ proposal, fragment, likely, speech: 0.9 }));
}

const placeOf = (t: Tokens, words: string) => t.start.indexOf(t.text.indexOf(words));

function asFragment(t: Tokens, words: string, cue: number): Fragment {
  const first = placeOf(t, words);
  const last = t.end.indexOf(t.text.indexOf(words) + words.length);
  return { right: first > cue, first, last, start: 1, end: 1, rank: 0 };
}

const told = (t: Tokens, all: Weighed[]) =>
  selectQuotes(t, all).map(({ parts }) => parts.map(({ first, last }) => t.text.slice(t.start[first], t.end[last])));

it.each([
  ["the likeliest", 1, 0, 0.4, 1],
  ["the next best, not a word of the quote", 4, 1, 0.4, 1],
  ["the next best where nobody is little likelier", -1, 1, 0.4, 1],
  ["nobody where the next best is unlikely", -1, 1, 0.1, -1],
])("takes for the speaker %s", (_name, speaker, second, secondSure, chosen) => {
  const t = tokenise("Kofi Osei said the mill was old.");
  const speakers = { speaker, speakerSure: 0.5, second, secondSure };
  const [quote] = selectQuotes(t, weighed(t, "said", [["the mill was old", 0.9]], speakers));
  expect(quote?.speaker).toBe(chosen);
});

it.each([
  ["the nouns behind “according to”", "According to the council's filings, the mill was old.", "According", "filings"],
  ["the possessive before a cue", "Whatever her argument, the mill was old.", "argument", "her"],
])("takes for the speaker %s where nobody else is named", (_name, text, cue, named) => {
  const t = tokenise(text);
  const [quote] = selectQuotes(t, weighed(t, cue, [["the mill was old", 0.9]]));
  expect(quote?.speaker).toBe(placeOf(t, named));
});

it.each([
  ["“your”", "Voters heard your remark, the mill was old.", -1],
  ["“our”", "Nobody liked our remark, the mill was old.", -1],
])("takes no speaker from %s", (_name, text, speaker) => {
  const t = tokenise(text);
  expect(selectQuotes(t, weighed(t, "remark", [["the mill was old", 0.9]]))[0]?.speaker).toBe(speaker);
});

it.each([
  ["those who heard “your” claim", "Voters heard your claim the mill was old.", "claim", "Voters", -1],
  ["whoever says what “our” claim is", "We repeat our claim the mill was old.", "claim", "We", 0],
  ["whoever is named behind “her”", "After her claim the mill was old, Osei left.", "claim", "Osei", 8],
])("of %s takes the right one", (_name, text, cue, chosen, speaker) => {
  const t = tokenise(text);
  const speakers = { ...nobody, speaker: placeOf(t, chosen), speakerSure: 0.6 };
  expect(selectQuotes(t, weighed(t, cue, [["the mill was old", 0.9]], speakers))[0]?.speaker).toBe(speaker);
});

describe("a stretch that runs over another's whole sentence", () => {
  const run = "the ferry was late, until at last the captain grumbled, “We sail at noon";
  it.each<[name: string, text: string, stretch: string, found: string[][]]>([
    [
      "gives way to it",
      "She said the ferry was late, until at last the captain grumbled, “We sail at noon.”",
      run,
      [["the ferry was late"], ["We sail at noon"]],
    ],
    [
      "stands where the marks hold no sentence",
      "She said the ferry was late, until at last the captain grumbled, “late again” to all.",
      "the ferry was late, until at last the captain grumbled, “late again",
      [["the ferry was late, until at last the captain grumbled, “late again"]],
    ],
  ])("%s", (_name, text, stretch, found) => {
    const t = tokenise(text);
    const quoted = text.includes("We sail") ? "We sail at noon" : "late again";
    const all = [
      ...weighed(t, "said", [
        [stretch, 0.8],
        ["the ferry was late", 0.6],
      ]),
      ...weighed(t, "grumbled", [[quoted, 0.7]]),
    ];
    expect(told(t, all)).toEqual(found);
  });
});

it("takes “which” at a sentence's beginning for no words of anybody, and elsewhere for some", () => {
  const stretches: [string, number][] = [
    ["which", 0.7],
    ["a slow duet", 0.7],
  ];
  const apart = tokenise("They row in pairs. which neighbours compare with a slow duet.");
  expect(told(apart, weighed(apart, "compare", stretches))).toEqual([["a slow duet"]]);
  const within = tokenise("They row in pairs, which neighbours compare with a slow duet.");
  expect(told(within, weighed(within, "compare", stretches))).toEqual([["which", "a slow duet"]]);
});

it.each([
  ["a remark after a dash", "Berg called her “our compass” - an odd compliment", "her “our compass"],
  ["a remark with “an”", "Berg named him “the clock” - an honour, to a baker", "him “the clock"],
  [
    "words that go on after a dash",
    "Berg called her “our compass” - and our anchor",
    "her “our compass” - and our anchor",
  ],
])("ends before %s, or not", (_name, text, words) => {
  const t = tokenise(text);
  const { first, last } = atMarks(t, 1, { first: 2, last: t.count - 1 });
  expect(t.text.slice(t.start[first], t.end[last])).toBe(words);
});

it.each([
  ["a sentence", "It ends with this finding: “The western wall leaks in three places.”", true],
  ["a few words", "It ends with these words: “Always by water.”", false],
  ["words that end in no stop", "It lists these: “the western wall of the old dam” and others.", false],
  ["the title of a talk", "Her next lecture: “How the Bees of Harrow Found Their Way.”", false],
  ["the title of an evening", "Tonight in the hall: “Seven Songs About Bread and Its Makers.”", false],
  ["a sentence without a colon", "It ends with “The western wall leaks in three places.”", false],
])("takes behind a colon for somebody's words: %s", (_name, text, expected) => {
  const t = tokenise(text);
  const unit = t.units.at(0) as { first: number; last: number };
  const last = t.kind[unit.last - 1] === wordClass.stop ? unit.last - 2 : unit.last - 1;
  expect(isIntroduced(t, { first: unit.first + 1, last })).toBe(expected);
});
