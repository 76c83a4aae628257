import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";
import { verbSense } from "./word-senses";

/** A text's tokens with what is known of each word, and running totals, so that any stretch is counted at once. */
export type Reading = {
  t: Tokens;
  /** how often each token's word is a cue, 0 (never) to 4 (mostly), as counted in training */
  cueness: Uint8Array;
  /** word-senses.ts */
  senses: Uint8Array;
  /** for each counted kind, how many stand before each token; one more at the end */
  before: Record<Counted, Int32Array>;
};

const counted = {
  comma: (kind: number) => kind === wordClass.comma,
  name: (kind: number) => kind === wordClass.name,
  pronoun: (kind: number) => kind === wordClass.pronoun,
  that: (kind: number) => kind === wordClass.that,
  to: (kind: number) => kind === wordClass.to,
  openMark: (kind: number) => kind === wordClass.openMark,
  closeMark: (kind: number) => kind === wordClass.closeMark,
  verb: (kind: number) => kind === wordClass.auxiliary || kind === wordClass.modal || kind === wordClass.ed,
  preposition: (kind: number) => kind === wordClass.preposition,
  question: (kind: number) => kind === wordClass.question,
} as const;
const strengths = ["cue1", "cue2", "cue3", "cue4"] as const;
type Counted = keyof typeof counted | (typeof strengths)[number];

const kinds = Object.keys(counted) as (keyof typeof counted)[];

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
  const before = Object.fromEntries(
    [...kinds, ...strengths].map((name) => [name, new Int32Array(count + 1)]),
  ) as Record<Counted, Int32Array>;
  for (let i = 0; i < count; i++) {
    const sense = senseOf.get(word[i] as number) ?? 0;
    senses[i] = sense;
    const verb = sense & 15;
    const known = cueWords.get(word[i] as number);
    cueness[i] = known ?? (verb === verbSense.communication || verb === verbSense.cognition ? 1 : 0);
  }
  for (const name of kinds) {
    const counts = before[name];
    const ofKind = new Uint8Array(64).map((_, k) => (counted[name](k) ? 1 : 0));
    for (let i = 0; i < count; i++) counts[i + 1] = (counts[i] as number) + (ofKind[kind[i] as number] as number);
  }
  strengths.forEach((name, strength) => {
    const counts = before[name];
    for (let i = 0; i < count; i++) counts[i + 1] = (counts[i] as number) + (cueness[i] === strength + 1 ? 1 : 0);
  });
  return { t, cueness, senses, before };
}

/** How many of a kind stand in [from, to). */
export const countIn = ({ before }: Reading, name: Counted, from: number, to: number): number =>
  to > from ? (before[name][to] as number) - (before[name][from] as number) : 0;

/** The strongest cue word in [from, to), 0 to 4. */
export function strongestIn(r: Reading, from: number, to: number): number {
  if (countIn(r, "cue4", from, to)) return 4;
  if (countIn(r, "cue3", from, to)) return 3;
  if (countIn(r, "cue2", from, to)) return 2;
  return countIn(r, "cue1", from, to) ? 1 : 0;
}
