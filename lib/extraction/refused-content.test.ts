import { expect, it } from "vitest";
import { refuseContent } from "./refused-content";
import type { KeptQuote } from "./select-quotes";
import { tokenise } from "./tokenise";

const text = "The council wants “a bridge of oak” and a bridge of stone.";

/** Whether words are told that somebody tells, or only wants, with a confidence. */
function isTold(words: string, manner: KeptQuote["manner"], confidence: number): boolean {
  const t = tokenise(text);
  const first = t.start.indexOf(text.indexOf(words));
  const quote = { parts: [{ first, last: first + 3 }], cue: 2, speaker: 1, manner, confidence, rule: "cue-before" };
  return refuseContent(t, [quote]).length === 1;
}

it.each<[string, string, KeptQuote["manner"], number, boolean]>([
  ["speech is told sooner than what somebody wants", "a bridge of stone", "speech", 0.41, true],
  ["a wish is left out where it is hardly likelier right than wrong", "a bridge of stone", "attitude", 0.59, false],
  ["a wish is told where it is likely", "a bridge of stone", "attitude", 0.6, true],
  ["a wish in somebody's own words is told sooner", "a bridge of oak", "attitude", 0.5, true],
  ["a wish in quotation marks is left out where it is likelier wrong", "a bridge of oak", "attitude", 0.49, false],
])("%s", (_name, words, manner, confidence, expected) => {
  expect(isTold(words, manner, confidence)).toBe(expected);
});
