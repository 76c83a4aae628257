import { titles, wordText } from "./find-names";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const goesLeft = new Set<number>([
  wordClass.other,
  wordClass.name,
  wordClass.s,
  wordClass.ing,
  wordClass.ed,
  wordClass.number,
  wordClass.clitic,
  wordClass.adverb,
]);
const goesRight = new Set<number>([wordClass.other, wordClass.name, wordClass.s, wordClass.number]);
const opens = new Set<number>([wordClass.determiner, wordClass.possessive]);

// A source of more words than this is a description, and its head says enough.
const longestMention = 12;

/** The words of a mention, both ends included: “a Baidu spokesperson” for the head “spokesperson”. */
export function findMention(t: Tokens, head: number, cue: number): { first: number; last: number } {
  let first = head;
  let last = head;
  if (t.kind[head] === wordClass.pronoun || t.kind[head] === wordClass.question) return { first, last };
  const from = t.sentenceStart[t.sentence[head] as number] as number;
  // “the” alone names nobody: the nouns it opens do
  if (opens.has(t.kind[head] as number))
    while (
      last - head < 6 &&
      last + 1 < t.count &&
      last + 1 !== cue &&
      adjacent(t, last) &&
      goesRight.has(t.kind[last + 1] as number)
    )
      last++;
  while (first > from && head - first < longestMention && first - 1 !== cue && adjacent(t, first - 1)) {
    const kind = t.kind[first - 1] as number;
    if (opens.has(kind)) {
      first--;
      break;
    }
    if (!goesLeft.has(kind) && !titles.test(wordText(t, first - 1))) break;
    first--;
  }
  while (
    last + 1 < t.count &&
    last - head < longestMention &&
    last + 1 !== cue &&
    adjacent(t, last) &&
    t.kind[last + 1] === wordClass.name
  )
    last++;
  return { first, last };
}

/** Two words of one sentence: marks are tokens too, so that nothing but space stands between them. */
const adjacent = (t: Tokens, i: number) => isWord(t, i) && isWord(t, i + 1) && t.sentence[i] === t.sentence[i + 1];

const longestRole = 14;

/** The role beside a name: “, a partner at Leonis Capital,” after it. As tokens, or null. */
export function findRole(t: Tokens, last: number, cue: number): { first: number; last: number } | null {
  if (t.kind[last + 1] !== wordClass.comma) return null;
  const first = last + 2;
  const sentence = t.sentence[last];
  let end = first - 1;
  while (
    end + 1 < t.count &&
    end + 1 !== cue &&
    t.sentence[end + 1] === sentence &&
    isWord(t, end + 1) &&
    end - first < longestRole
  )
    end++;
  const kind = t.kind[first];
  const begins = kind === wordClass.determiner || kind === wordClass.other || kind === wordClass.possessive;
  // a clause (“, who …”) or a bare word (“, adding”) is no role
  return begins && end > first ? { first, last: end } : null;
}
