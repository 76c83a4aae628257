import { titles, wordText } from "./find-names";
import { hashWord } from "./hash-word";
import { isInCredit } from "./photo-credits";
import { refusalOf } from "./refused-cues";
import type { Run } from "./select-quotes";
import { isTitle } from "./titles";
import { isWord, shape, type Tokens, unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/**
 * A speaker that the page names: where the words begin, what stands for a cue, the head of the mention, and how likely such
 * words are a quote whatever else is known of them.
 */
export type Source = { first: number; cue: number; speaker: number; rule: string; likely: number };

/** One way a page names the speaker of words between marks; a linguist adds another to the table below. */
type Layout = (t: Tokens, run: Run) => Source | null;

const wordSet = (words: string) => new Set(words.split(" ").map(hashWord));

const layouts: Layout[] = [turnInMarks, signature, introduction, phraseUsed];

/** Who is printed beside words that no cue claims, or null. */
export function readSource(t: Tokens, run: Run): Source | null {
  for (const layout of layouts) {
    const source = layout(t, run);
    if (source) return source;
  }
  return null;
}

const longestTurnName = 4;

/** “"BERG: We begin now.” — a transcript quoted inside an article. */
function turnInMarks(t: Tokens, { first, last }: Run): Source | null {
  let at = first;
  while (at < last && at - first < longestTurnName && isWord(t, at) && (t.shape[at] as number) & shape.allCapitals)
    at++;
  if (at === first || t.kind[at] !== wordClass.colon || at + 1 > last || !isWord(t, at + 1)) return null;
  return { first: at + 1, cue: at, speaker: at - 1, rule: "turn-in-marks", likely: 0 };
}

const longestSignature = 15;

/** “We moved.” — Kofi Osei, Wendmill: signed after a dash, in the same line or the next, with nothing after it. */
function signature(t: Tokens, { first, last }: Run): Source | null {
  const unit = unitOf(t, first);
  if (!unit?.closed || unit.last - last > 2) return null;
  const dash = unit.last + 1;
  if (dash >= t.count || t.kind[dash] !== wordClass.dash) return null;
  const paragraph = t.paragraph[dash] as number;
  const end = endOfLine(t, dash, t.paragraphStart[paragraph + 1] ?? t.count);
  if (paragraph > (t.paragraph[first] as number) + 1 || end - dash > longestSignature) return null;
  let speaker = dash + 1;
  while (speaker < end && titles.test(wordText(t, speaker))) speaker++;
  if (speaker >= end || !startsName(t, speaker) || isInCredit(t, speaker)) return null;
  while (speaker + 1 < end && t.kind[speaker + 1] === wordClass.name) speaker++;
  const alone = beginsLine(t, unit.first) && (speaker + 1 >= end || closesName.has(t.kind[speaker + 1] as number));
  // “The Miller of Wend” — Lena Berg: a list of books
  const isWork = isTitle(t, first, last) && t.kind[unit.last - 1] !== wordClass.stop;
  return { first, cue: dash, speaker, rule: "signed", likely: alone && !isWork ? 0.9 : 0 };
}

const closesName = new Set<number>([wordClass.comma, wordClass.stop, wordClass.bracket, wordClass.preposition]);

const beginsLine = (t: Tokens, i: number) =>
  i === 0 || t.paragraph[i - 1] !== t.paragraph[i] || t.text.slice(t.end[i - 1], t.start[i]).includes("\n");

/** Where the next line of a paragraph begins: a list of signed quotations has one a line. */
function endOfLine(t: Tokens, from: number, to: number): number {
  const most = Math.min(to, from + longestSignature + 2);
  for (let i = from + 1; i < most; i++)
    if (t.text.slice(t.end[i - 1] as number, t.start[i] as number).includes("\n")) return i;
  return to;
}

const startsName = (t: Tokens, i: number) =>
  isWord(t, i) && ((t.shape[i] as number) & shape.capital) !== 0 && t.kind[i] !== wordClass.determiner;

const furthestSubject = 30;
const links = new Set<number>([wordClass.preposition, wordClass.to, wordClass.possessive, wordClass.subordinator]);

/** “Osei made this remark: “We moved.””, in its own line too: whoever the words up to the colon begin with. */
function introduction(t: Tokens, { first }: Run): Source | null {
  const unit = unitOf(t, first);
  if (!unit || first - unit.first > 1) return null;
  const colon = unit.first - 1;
  if (colon < 1 || t.kind[colon] !== wordClass.colon) return null;
  if ((t.paragraph[first] as number) - (t.paragraph[colon] as number) > 1) return null;
  const from = t.sentenceStart[t.sentence[colon] as number] as number;
  if (colon - from > furthestSubject) return null;
  for (let i = from; i < colon; i++) {
    const named = t.kind[i] === wordClass.name || (i === from && startsName(t, i) && t.kind[i + 1] === wordClass.name);
    if (!named && t.kind[i] !== wordClass.pronoun) continue;
    // “On Monday Osei said”, “in Harrow she said”: not what a preposition or an article has
    if (i > from && links.has(t.kind[i - 1] as number)) continue;
    let speaker = i;
    while (speaker + 1 < colon && t.kind[i] !== wordClass.pronoun && t.kind[speaker + 1] === wordClass.name) speaker++;
    if (speaker + 1 < colon) return { first, cue: colon, speaker, rule: "introduced", likely: 0 };
  }
  return null;
}

const wordsForWords = wordSet("phrase term word words expression slogan mantra hashtag nickname");
const uses = wordSet(
  "use uses used using coin coins coined coining utter utters uttered uttering invoke invokes invoked invoking repeat repeats repeated repeating",
);
const beforeVerb = new Set<number>([
  wordClass.auxiliary,
  wordClass.modal,
  wordClass.to,
  wordClass.adverb,
  wordClass.ly,
]);
const subjects = new Set<number>([wordClass.name, wordClass.pronoun, wordClass.question, wordClass.s, wordClass.other]);
const furthestVerb = 3;

/** “Osei has used the phrase “a mill of mills””, “leading mill owners to coin a new word, “millage””: whoever uses it. */
function phraseUsed(t: Tokens, { first }: Run): Source | null {
  const unit = unitOf(t, first);
  if (!unit?.closed || first - unit.first > 1) return null;
  const label = t.kind[unit.first - 1] === wordClass.comma ? unit.first - 2 : unit.first - 1;
  if (label < 2 || !wordsForWords.has(t.word[label] as number)) return null;
  let verb = label - 1;
  while (label - verb <= furthestVerb && isWord(t, verb) && !uses.has(t.word[verb] as number)) verb--;
  if (!uses.has(t.word[verb] as number) || t.sentence[verb] !== t.sentence[first]) return null;
  let speaker = verb - 1;
  while (speaker > 0 && beforeVerb.has(t.kind[speaker] as number)) speaker--;
  if (speaker < 0 || t.sentence[speaker] !== t.sentence[verb] || !subjects.has(t.kind[speaker] as number)) return null;
  if (isNobodys(t, verb, speaker)) return null;
  return { first, cue: verb, speaker, rule: "phrase-used", likely: 0.6 };
}

/** “Nobody used the word”, “avoids using the word”, “the statute uses the term”, “Did Osei use the word …?” */
function isNobodys(t: Tokens, verb: number, speaker: number): boolean {
  const sentence = t.sentence[verb] as number;
  const from = t.sentenceStart[sentence] as number;
  if (t.kind[from] === wordClass.auxiliary || rulesOfWords.has(t.word[speaker] as number)) return true;
  for (let i = from; i < verb; i++) if (nobody.has(t.word[i] as number)) return true;
  if (ing.has(t.word[verb] as number) && t.kind[speaker] === wordClass.s) return true;
  return refusalOf(t, verb, speaker) !== null;
}
const rulesOfWords = wordSet("law laws statute statutes act bill code treaty contract clause dictionary");
const nobody = wordSet("nobody none no-one no");
const ing = wordSet("using coining uttering invoking repeating");

/** “The report ends with this finding: “The dam leaks.””: a whole sentence right behind a colon is somebody's words. */
export function isIntroduced(t: Tokens, { first, last }: Run): boolean {
  const unit = unitOf(t, first);
  if (!unit?.closed || first - unit.first > 1 || unit.last - last > 2) return false;
  const colon = unit.first - 1;
  if (colon < 0 || t.kind[colon] !== wordClass.colon || t.paragraph[colon] !== t.paragraph[first]) return false;
  let words = 0;
  for (let i = first; i <= last; i++) if (isWord(t, i)) words++;
  return words >= fewestIntroduced && !isTitle(t, first, last) && t.kind[last + 1] === wordClass.stop;
}
const fewestIntroduced = 6;
