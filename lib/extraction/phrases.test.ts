import { expect, it } from "vitest";
import { Phrases } from "./phrases";
import { tokenise } from "./tokenise";

it.each<[text: string, word: string, first: string, last: string]>([
  ["The mayor left, fond of teaching the Harrow choir, saying no.", "choir", "the", "choir"],
  ["The mayor made plain his faith in Lena Berg, saying no.", "Lena", "Lena", "Berg"],
  ["Kofi Osei said no.", "Osei", "Kofi", "Osei"],
  ["She went. Kofi Osei said no.", "Kofi", "Kofi", "Osei"],
  ["It rained.", "It", "It", "It"],
])("%s: %s", (text, word, first, last) => {
  const t = tokenise(text);
  const phrases = new Phrases(t);
  const words = (i: number) => text.slice(t.start[i] as number, t.end[i] as number);
  const at = Array.from({ length: t.count }, (_, i) => i).find((i) => words(i) === word) as number;
  expect([words(phrases.firstOf(at)), words(phrases.lastOf(at))]).toEqual([first, last]);
});
