import { hashWord } from "./hash-word";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** How a caption leads to the name of who took its picture: the first token of the name, or -1. */
type Layout = (t: Tokens, i: number) => number;

/** One layout a line; a newsroom adds its own here. */
const layouts: Layout[] = [
  // Photo: Kofi Osei
  (t, i) => (isPicture(t, i) && t.kind[i + 1] === wordClass.colon ? i + 2 : -1),
  // Photo credit: Kofi Osei
  (t, i) => (isPicture(t, i) && isPicture(t, i + 1) && t.kind[i + 2] === wordClass.colon ? i + 3 : -1),
  // Photograph by Kofi Osei
  (t, i) => (isPicture(t, i) && t.word[i + 1] === by ? i + 2 : -1),
  // Picture courtesy of Kofi Osei
  (t, i) => (isPicture(t, i) && t.word[i + 1] === courtesy && t.word[i + 2] === of ? i + 3 : -1),
  // Kofi Osei/Wendmill Press
  (t, i) => (isStroke(t, endOfNames(t, i)) && standsAlone(t, i) ? i : -1),
];

const wordSet = (words: string) => new Set(words.split(" ").map(hashWord));
const pictures = wordSet(
  "photo photos photograph photographs picture pictures image images credit credits illustration illustrations graphic graphics",
);
const between = wordSet("for via of the and");
const by = hashWord("by");
const courtesy = hashWord("courtesy");
const of = hashWord("of");
const isPicture = (t: Tokens, i: number) => pictures.has(t.word[i] as number);
const isStart = (t: Tokens, i: number) => t.sentenceStart[t.sentence[i] as number] === i;
/** At the beginning of its sentence or bracket, or behind a stop: “according to Heron/Larkspur Polls” is a speaker. */
const standsAlone = (t: Tokens, i: number) => isStart(t, i) || opensCredit.has(t.kind[i - 1] as number);
const opensCredit = new Set<number>([wordClass.bracket, wordClass.stop, wordClass.colon, wordClass.dash]);
const isStroke = (t: Tokens, i: number) => t.text[t.start[i] ?? -1] === "/";
const longestCredit = 12;

/** The token behind the names that stand together from here. */
function endOfNames(t: Tokens, from: number): number {
  let end = from;
  while (end - from < longestCredit && isWord(t, end) && ((t.shape[end] as number) & shape.capital) !== 0) end++;
  return end;
}

/** The last token of a credit that begins here, or -1: nothing but names up to the end of the sentence. */
function creditFrom(t: Tokens, i: number): number {
  for (const layout of layouts) {
    const from = layout(t, i);
    let end = from < 0 ? -1 : endOfNames(t, from);
    if (end <= from) continue;
    while (end - i < longestCredit && (isStroke(t, end) || between.has(t.word[end] as number)))
      end = endOfNames(t, end + 1);
    if (end >= t.count || t.sentence[end] !== t.sentence[i] || closes.has(t.kind[end] as number)) return end - 1;
  }
  return -1;
}
const closes = new Set<number>([
  wordClass.stop,
  wordClass.bracket,
  wordClass.colon,
  wordClass.openMark,
  wordClass.closeMark,
]);

/** Whether a word stands in the credit of a picture: whoever took it says nothing. */
export function isInCredit(t: Tokens, i: number): boolean {
  const from = Math.max(i - longestCredit, t.sentenceStart[t.sentence[i] as number] as number);
  for (let begin = i; begin >= from; begin--) if (creditFrom(t, begin) >= i) return true;
  return false;
}
