import { fillers } from "./tables/fillers";
import { light } from "./tables/pronouns";
import type { Word } from "./words";

const lightWords = new Set([...light.split(" "), "'s", "i", "we", "you", "he", "they"]);
const sounds = new Set(fillers.filter((filler) => !filler.includes(" ")));

export const isSound = (word: Word): boolean => sounds.has(word.key);

/** How much a word counts when passages are compared: what every text is full of says little of where a quote stands. */
export const weigh = (word: Word): number => (isSound(word) ? 0.05 : lightWords.has(word.key) ? 0.35 : 1);
