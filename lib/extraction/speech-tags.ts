import type { Character, Characters, Place } from "./characters";
import { titles, wordText } from "./find-names";
import { hashWord } from "./hash-word";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

export const tagReach = 14;
const sentenceReach = 80;
const longestAddress = 6;
const fewestAround = 5;
const dear = new Set("dear dearest good old poor".split(" ").map(hashWord));

/** “I think, Watson, that …”: who is called by name in the speech is not who speaks. */
export function addressedIn(t: Tokens, characters: Characters, speech: readonly Place[]): Character | null {
  for (const { first, last } of speech) {
    // “Bingley.” alone is an answer
    if (last - first < fewestAround) continue;
    for (let j = first; j <= last; j++) {
      if (t.kind[j] !== wordClass.name) continue;
      let k = j - 1;
      while (
        k > Math.max(first, j - longestAddress) &&
        (t.kind[k] === wordClass.name || titles.test(wordText(t, k)) || titles.test(wordText(t, k - 1)))
      )
        k--;
      if (dear.has(t.word[k] as number)) k -= t.kind[k - 1] === wordClass.possessive ? 2 : 1;
      const before = t.kind[k] as number;
      const after = t.kind[j + 1] as number;
      const set = before === wordClass.comma || before === wordClass.openMark || k <= first;
      const ends = after === wordClass.comma || after === wordClass.stop || after === wordClass.closeMark;
      const called = set && ends ? characters.called(wordText(t, j)) : undefined;
      if (called) return called;
    }
  }
  return null;
}

/** Where the tag that may begin at `from` ends: a stop, a colon or more speech. */
export function stopAfter(
  t: Tokens,
  spoken: Uint8Array,
  characters: Characters,
  from: number,
  paragraph: number,
): number {
  const end = Math.min(t.count, t.paragraphStart[paragraph + 1] ?? t.count, from + tagReach);
  for (let j = from; j < end; j++) {
    const abbreviates = t.kind[j] === wordClass.stop && characters.of(j) !== undefined;
    if (spoken[j] === 1 || t.kind[j] === wordClass.colon || (t.kind[j] === wordClass.stop && !abbreviates)) return j;
  }
  return end;
}

/** Where the sentence that ends at `at` begins, no further back than `from`. */
export function sentenceStartBefore(
  t: Tokens,
  spoken: Uint8Array,
  characters: Characters,
  at: number,
  from: number,
): number {
  let j = at - 1;
  while (j > from && at - j < sentenceReach) {
    if (spoken[j] === 1) return j + 1;
    if (t.kind[j] === wordClass.stop && isWord(t, j + 1) && characters.of(j) === undefined) return j + 1;
    j--;
  }
  return Math.max(from, j);
}
