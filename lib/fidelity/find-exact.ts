import type { SourceIndex } from "./index-source";
import { sameWord, type Word } from "./words";

/** Comparisons after which the search stops: a text of one word repeated must not take time without end. */
const mostComparisons = 2_000_000;

/** Where the words stand one after another in the source, from word `from` to `to`; at most `most` places, in order. */
export function findExact(
  index: SourceIndex,
  words: readonly Word[],
  most: number,
  from = 0,
  to = index.words.length,
): number[] {
  // the rarest word that can only be itself leads to the fewest places
  let [rarest, fewest] = [-1, Number.POSITIVE_INFINITY];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const count = word.also ? Number.POSITIVE_INFINITY : (index.places.get(word.key)?.length ?? 0);
    if (count < fewest) [rarest, fewest] = [i, count];
  }
  const found: number[] = [];
  let comparisons = 0;
  const check = (start: number): boolean => {
    if (start < from || start + words.length > to) return false;
    for (let k = 0; k < words.length; k++) {
      comparisons++;
      if (!sameWord(words[k] as Word, index.words[start + k] as Word)) return false;
    }
    return true;
  };
  if (rarest < 0) {
    for (let start = from; start < to && found.length < most && comparisons < mostComparisons; start++)
      if (check(start)) found.push(start);
    return found;
  }
  const places = index.places.get((words[rarest] as Word).key) ?? [];
  for (let p = firstAtLeast(places, from + rarest); p < places.length; p++) {
    const start = (places[p] as number) - rarest;
    if (start >= to || found.length >= most || comparisons > mostComparisons) break;
    if (check(start)) found.push(start);
  }
  return found;
}

/** The first place in an ascending list that is not before `least`. */
export function firstAtLeast(places: readonly number[], least: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
