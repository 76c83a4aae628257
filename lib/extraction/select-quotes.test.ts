import { expect, it } from "vitest";
import { selectQuotes } from "./select-quotes";
import { tokenise } from "./tokenise";

// Kofi₀ Osei₁ said₂ the₃ mill₄ was₅ old₆
const weighed = (speaker: number, second: number, secondSure: number) => {
  const fragment = { right: true, first: 3, last: 6, start: 1, end: 1, rank: 0 };
  const sure = { speakerSure: 0.5, secondSure };
  const proposal = { cue: 2, outcomes: new Float64Array(7), fragments: [fragment], speaker, second, ...sure };
  return { proposal, fragment, likely: 0.9, speech: 0.9 };
};

it.each([
  ["the likeliest", 1, 0, 0.4, 1],
  ["the next best, not a word of the quote", 4, 1, 0.4, 1],
  ["the next best where nobody is little likelier", -1, 1, 0.4, 1],
  ["nobody where the next best is unlikely", -1, 1, 0.1, -1],
])("takes for the speaker %s", (_name, speaker, second, secondSure, chosen) => {
  const [quote] = selectQuotes(tokenise("Kofi Osei said the mill was old."), [weighed(speaker, second, secondSure)]);
  expect(quote?.speaker).toBe(chosen);
});
