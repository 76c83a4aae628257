import { findPhrases, type Phrases } from "./phrases";
import { isWord, type MarkedUnit, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";
import { verbSense } from "./word-senses";
import { WordTable } from "./word-table";

/** What is counted, each under its place in `before`. */
export const counted = {
  comma: 0,
  name: 1,
  pronoun: 2,
  that: 3,
  to: 4,
  openMark: 5,
  closeMark: 6,
  verb: 7,
  preposition: 8,
  question: 9,
  cue1: 10,
  cue2: 11,
  cue3: 12,
  cue4: 13,
} as const;
const width = 14;

const countedClass: [kind: number, place: number][] = [
  [wordClass.comma, counted.comma],
  [wordClass.name, counted.name],
  [wordClass.pronoun, counted.pronoun],
  [wordClass.that, counted.that],
  [wordClass.to, counted.to],
  [wordClass.openMark, counted.openMark],
  [wordClass.closeMark, counted.closeMark],
  [wordClass.auxiliary, counted.verb],
  [wordClass.modal, counted.verb],
  [wordClass.ed, counted.verb],
  [wordClass.preposition, counted.preposition],
  [wordClass.question, counted.question],
];
const placeOfClass = new Int8Array(64).fill(-1);
for (const [kind, place] of countedClass) placeOfClass[kind] = place;

/** A text's tokens with what is known of each word, and running totals, so that any stretch is counted at once. */
export type Reading = {
  t: Tokens;
  /** how often each token's word is a cue, 0 (never) to 4 (mostly), as counted in training */
  cueness: Uint8Array;
  /** word-senses.ts */
  senses: Uint8Array;
  /** for each token, a row of how many of each counted kind stand before it, modulo 65,536; one row more at the end */
  before: Uint16Array;
  /** for each token, bits of `edge` */
  edges: Uint8Array;
  phrases: Phrases;
};

/** What ends after a token: its sentence, or the marks it stands in; and whether it stands in marks at all. */
export const edge = { unitEnd: 1, inside: 2, sentenceEnd: 4 } as const;

/**
 * Looks every word up: “The mayor said it was his plan”: said 4, plan 1, the others 0. A verb of speech or thought that
 * training never saw as a cue may be one all the same.
 */
export function readWords(
  t: Tokens,
  cueWords: ReadonlyMap<number, number>,
  senseOf: ReadonlyMap<number, number>,
): Reading {
  const { count, word, kind } = t;
  const cueness = new Uint8Array(count);
  const senses = new Uint8Array(count);
  const before = new Uint16Array((count + 1) * width);
  // the same memory two counts at a time, to copy a row in half the steps
  const pairs = new Int32Array(before.buffer);
  const lexicon = lexiconOf(cueWords, senseOf);
  for (let i = 0; i < count; i++) {
    const known = lexicon.get(word[i] as number);
    senses[i] = known & 0xff;
    cueness[i] = known >> 8;
  }
  for (let i = 0; i < count; i++) {
    const strength = cueness[i] as number;
    const next = (i + 1) * width;
    for (let k = next >> 1; k < (next + width) >> 1; k++) pairs[k] = pairs[k - (width >> 1)] as number;
    const place = placeOfClass[kind[i] as number] as number;
    if (place >= 0) before[next + place] = (before[next + place] as number) + 1;
    if (strength > 0) {
      const cue = next + counted.cue1 + strength - 1;
      before[cue] = (before[cue] as number) + 1;
    }
  }
  return { t, cueness, senses, before, edges: findEdges(t), phrases: findPhrases(t) };
}

let lexicon: { cueWords: unknown; senseOf: unknown; table: WordTable } | undefined;

/** Both lists in one table, how often a word is a cue above its senses; that of the lists asked last is kept. */
function lexiconOf(cueWords: ReadonlyMap<number, number>, senseOf: ReadonlyMap<number, number>): WordTable {
  if (lexicon?.cueWords === cueWords && lexicon.senseOf === senseOf) return lexicon.table;
  const table = new WordTable(senseOf.size + cueWords.size);
  for (const [word, sense] of senseOf) {
    const verb = sense & 15;
    const speaks = verb === verbSense.communication || verb === verbSense.cognition;
    table.set(word, sense | ((cueWords.get(word) ?? (speaks ? 1 : 0)) << 8));
  }
  for (const [word, strength] of cueWords) if (!senseOf.has(word)) table.set(word, strength << 8);
  lexicon = { cueWords, senseOf, table };
  return table;
}

// Between a sentence's last word and the next one's first stand no more marks than this.
const mostMarks = 8;

function findEdges(t: Tokens): Uint8Array {
  const edges = new Uint8Array(t.count);
  let nextWord = t.count;
  for (let i = t.count - 1; i >= 0; i--) {
    const next = Math.min(nextWord, i + mostMarks, t.count - 1);
    const unit = t.unit[i] as number;
    let bits = i + 1 >= t.count || t.sentence[next] !== t.sentence[i] ? edge.sentenceEnd : 0;
    if (unit >= 0) bits |= edge.inside | ((t.units[unit] as MarkedUnit).last - i <= 2 ? edge.unitEnd : 0);
    edges[i] = bits;
    if (isWord(t, i)) nextWord = i;
  }
  return edges;
}

export const sentenceEndsAt = ({ edges }: Reading, i: number): 0 | 1 =>
  (edges[i] as number) & edge.sentenceEnd ? 1 : 0;
export const unitEndsAt = ({ edges }: Reading, i: number): 0 | 1 => ((edges[i] as number) & edge.unitEnd ? 1 : 0);

/** How many of a kind (its place in `counted`) stand in [from, to): no stretch that is asked about holds 65,536. */
export const countIn = ({ before }: Reading, kind: number, from: number, to: number): number =>
  to > from ? ((before[to * width + kind] as number) - (before[from * width + kind] as number)) & 0xffff : 0;

const counts = new Int32Array(width);

/** How many of every kind stand in [from, to), each under its place in `counted`; good until this is asked again. */
export function countAll({ before }: Reading, from: number, to: number): Int32Array {
  if (to <= from) return counts.fill(0);
  for (let k = 0, low = from * width, high = to * width; k < width; k++)
    counts[k] = ((before[high + k] as number) - (before[low + k] as number)) & 0xffff;
  return counts;
}

/** The strongest cue word among what was counted. */
export const strongestOf = (found: Int32Array): number =>
  found[counted.cue4] ? 4 : found[counted.cue3] ? 3 : found[counted.cue2] ? 2 : found[counted.cue1] ? 1 : 0;

/** The strongest cue word in [from, to), 0 to 4. */
export function strongestIn(r: Reading, from: number, to: number): number {
  if (countIn(r, counted.cue4, from, to)) return 4;
  if (countIn(r, counted.cue3, from, to)) return 3;
  if (countIn(r, counted.cue2, from, to)) return 2;
  return countIn(r, counted.cue1, from, to) ? 1 : 0;
}
