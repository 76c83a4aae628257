import { expect, it } from "vitest";
import { namedAtCue } from "./named-at-the-cue";
import { tokenise } from "./tokenise";

/** Who is taken to speak at a cue for whom somebody was chosen; "" is nobody. */
function named(text: string, cue: string, chosen: string): string {
  const t = tokenise(text);
  const placeOf = (word: string) => (word ? t.start.indexOf(text.indexOf(word)) : -1);
  const speaker = namedAtCue(t, placeOf(cue), placeOf(chosen));
  return speaker < 0 ? "" : t.text.slice(t.start[speaker], t.end[speaker]);
}

it.each([
  ["whoever the possessive is", "Osei disliked her remark that eels climb.", "remark", "Osei", "her"],
  ["the possessive where nobody was chosen", "Her remark that eels climb pleased them.", "remark", "", "Her"],
  ["nobody who heard “your” claim", "Voters heard your claim that eels climb.", "claim", "Voters", ""],
  ["the nouns behind “according to”", "According to the town's filings, Osei agreed.", "According", "Osei", "filings"],
])("takes %s", (_name, text, cue, chosen, expected) => {
  expect(named(text, cue, chosen)).toBe(expected);
});

it.each([
  ["is named behind “her remark”", "After her remark that eels climb, Osei left.", "remark", "Osei"],
  ["is a noun with no possessive before its cue", "Osei repeated the remark that eels climb.", "remark", "Osei"],
  ["says what “our” claim is", "We repeat our claim that eels climb.", "claim", "We"],
  ["is named behind “your claim”", "Despite your claim that eels climb, Osei left.", "claim", "Osei"],
  ["stands among the nouns of “according to”", "According to Osei and two bakers, eels climb.", "According", "Osei"],
  [
    "stands behind the nouns of “according to”",
    "According to people with whom Osei rowed, eels climb.",
    "According",
    "Osei",
  ],
  ["has a cue of another kind", "Osei said that eels climb.", "said", "Osei"],
])("keeps whoever was chosen and %s", (_name, text, cue, chosen) => {
  expect(named(text, cue, chosen)).toBe(chosen);
});
