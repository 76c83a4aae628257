import { spread } from "./inflect";
import { readWords } from "./read-words";
import { fillers } from "./tables/fillers";
import { light, pronouns } from "./tables/pronouns";
import { comparatives, conditions, hedges, modals, negations, quantifiers, scopes } from "./tables/sense-words";
import type { Word } from "./words";

const lightWords = new Set([...light.split(" "), "'s", "i", "we", "you", "he", "they"]);
// a word that turns the sense says little of which passage this is: dropped or added, it must not hide the passage
for (const line of [negations, modals, quantifiers, comparatives, conditions, hedges, scopes].flat())
  for (const form of (line.split(": ")[1] ?? "").split(", "))
    for (const one of spread(form)) for (const { key } of readWords(one)) lightWords.add(key);
for (const line of pronouns) for (const form of (line.split(": ")[1] ?? "").split(", ")) lightWords.add(form);

const phrases = fillers.map((filler) => readWords(filler).map(({ key }) => key));
const sounds = new Set(phrases.filter((phrase) => phrase.length === 1).flat());
const long = phrases.filter((phrase) => phrase.length > 1);

/** Whether the word at `i` is a filler or a part of one. */
export function isSoundAt(words: readonly Word[], i: number): boolean {
  const key = words[i]?.key ?? "";
  if (sounds.has(key)) return true;
  return long.some((phrase) =>
    phrase.some((part, at) => part === key && phrase.every((other, k) => words[i - at + k]?.key === other)),
  );
}

/** How much a word counts when passages are compared: what every text is full of says little of where a quote stands. */
export const weigh = (word: Word): number => (sounds.has(word.key) ? 0.05 : lightWords.has(word.key) ? 0.35 : 1);
