import { Phrases } from "./phrases";
import { counted, RunningTotals } from "./running-totals";
import { isWord, type Tokens } from "./tokens";
import { verbSense } from "./word-senses";
import { WordTable } from "./word-table";

/** A text's tokens with what is known of each word, and running totals, so that any stretch is counted at once. */
export type Reading = {
  t: Tokens;
  /** how often each token's word is a cue, 0 (never) to 4 (mostly), as counted in training */
  cueness: Uint8Array;
  /** word-senses.ts */
  senses: Uint8Array;
  totals: RunningTotals;
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
  const lexicon = lexiconOf(cueWords, senseOf);
  for (let i = 0; i < count; i++) {
    const known = lexicon.get(word[i] as number);
    senses[i] = known & 0xff;
    cueness[i] = known >> 8;
  }
  return { t, cueness, senses, totals: new RunningTotals(kind, cueness), edges: findEdges(t), phrases: new Phrases(t) };
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
    if (unit >= 0) bits |= edge.inside | (t.units.lastOf(unit) - i <= 2 ? edge.unitEnd : 0);
    edges[i] = bits;
    if (isWord(t, i)) nextWord = i;
  }
  return edges;
}

export const sentenceEndsAt = ({ edges }: Reading, i: number): 0 | 1 =>
  (edges[i] as number) & edge.sentenceEnd ? 1 : 0;
export const unitEndsAt = ({ edges }: Reading, i: number): 0 | 1 => ((edges[i] as number) & edge.unitEnd ? 1 : 0);

/** The strongest cue word among what was counted. */
export const strongestOf = (found: Int32Array): number =>
  found[counted.cue4] ? 4 : found[counted.cue3] ? 3 : found[counted.cue2] ? 2 : found[counted.cue1] ? 1 : 0;

/** The strongest cue word in [from, to), 0 to 4. */
export function strongestIn(r: Reading, from: number, to: number): number {
  if (r.totals.of(counted.cue4, from, to)) return 4;
  if (r.totals.of(counted.cue3, from, to)) return 3;
  if (r.totals.of(counted.cue2, from, to)) return 2;
  return r.totals.of(counted.cue1, from, to) ? 1 : 0;
}
