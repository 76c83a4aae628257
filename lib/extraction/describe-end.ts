import { unitAt } from "./boundary-candidates";
import type { CueView } from "./cue-view";
import { bucket, describeSurroundings, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { edge, type Reading, sentenceEndsAt, strongestIn } from "./reading";
import { counted } from "./running-totals";

export const endBase = { right: 400, left: 500 } as const;
const outlook = 25;

/** What speaks for content ending at the word `at`, whatever its cue is: asked once a place. */
export function describeEndHere(f: Features, r: Reading, at: number, base: number): void {
  const { t, senses } = r;
  describeSurroundings(f, t, at, base);
  const n1 = kindAt(t, at + 1);
  const n2 = kindAt(t, at + 2);
  const next = wordAt(t, at + 1);
  const ends = r.edges[at] as number;
  const sentenceEnd = sentenceEndsAt(r, at);
  f.add(base + 31, pair(n1, wordAt(t, at + 2)));
  f.add(base + 32, ends | (t.marking << 3));
  f.add(base + 33, pair(n1, ends));
  f.add(base + 80, ((senses[at + 1] ?? 0) << 8) | (senses[at + 2] ?? 0));
  f.add(base + 81, pair(senses[at + 1] ?? 0, kindAt(t, at)));
  f.add(base + 82, pair(n1, senses[at + 2] ?? 0));
  f.add(base + 83, pair(n1, pair(n2, kindAt(t, at + 3))));
  // what follows in the sentence: cue-like words, verbs, marks, how much
  const to = t.sentenceStart[(t.sentence[at] as number) + 1] as number;
  const high = Math.min(to, at + outlook);
  const strong = strongestIn(r, at + 1, high);
  let near = 0;
  if (strong > 0) for (let j = at + 1; near === 0 && j < high; j++) if (r.cueness[j] === strong) near = bucket(j - at);
  const verbsAfter = r.totals.of(counted.verb, at + 1, high);
  f.add(base + 70, (strong << 6) | (near << 2) | (sentenceEnd << 1));
  f.add(base + 71, pair(n1, (strong << 2) | Math.min(verbsAfter, 3)));
  f.add(base + 72, pair(next, (strong << 2) | Math.min(verbsAfter, 2)));
  f.add(base + 73, pair(bucket(to - at), n1));
  f.add(base + 74, pair(n1, (n2 << 2) | Math.min(verbsAfter, 2)));
  const commaSoon = r.totals.of(counted.comma, at + 2, Math.min(to, at + 10)) ? 1 : 0;
  f.add(base + 76, pair(n1, pair(n2, (commaSoon << 1) | (verbsAfter ? 1 : 0))));
}

/** What speaks for content right of a cue ending at the word `at`, seen from the cue and from its first word. */
export function describeRightEnd(f: Features, r: Reading, cue: CueView, at: number, first: number): void {
  const { t } = r;
  const base = endBase.right;
  const cueWord = cue.word;
  const n1 = kindAt(t, at + 1);
  const ends = r.edges[at] as number;
  f.add(base + 35, pair(cueWord, (n1 << 3) | ends));
  f.add(base + 60, pair(cue.sense, (n1 << 3) | ends));
  const firstWord = wordAt(t, first);
  const next = wordAt(t, at + 1);
  const firstKind = kindAt(t, first);
  const n2 = kindAt(t, at + 2);
  const sentenceEnd = sentenceEndsAt(r, at);
  const length = bucket(at - first);
  const startUnit = unitAt(t, first);
  const same = startUnit >= 0 && startUnit === unitAt(t, at) ? 1 : 0;
  const state =
    (sentenceEnd << 4) |
    (ends & edge.inside ? 8 : 0) |
    (ends & edge.unitEnd ? 4 : 0) |
    (same << 1) |
    (startUnit >= 0 ? 1 : 0);
  f.add(base + 36, state);
  f.add(base + 37, pair(state, n1));
  f.add(base + 38, pair(length, sentenceEnd));
  f.add(base + 39, pair(firstWord, pair(n1, sentenceEnd)));
  f.add(base + 40, pair(cueWord, pair(length, sentenceEnd)));
  f.add(base + 42, pair(firstKind, pair(n1, n2)));
  const verbs = r.totals.of(counted.verb, first, at + 1);
  const commas = Math.min(r.totals.of(counted.comma, first, at + 1), 3);
  const closers = Math.min(r.totals.of(counted.closeMark, first, at + 1), 2);
  f.add(base + 43, pair(n1, (Math.min(verbs, 3) << 4) | commas));
  f.add(base + 44, pair(next, Math.min(verbs, 2)));
  f.add(base + 45, pair(closers | (sentenceEnd << 2), n1));
  const to = t.sentenceStart[(t.sentence[at] as number) + 1] as number;
  const marksAfter = r.totals.of(counted.openMark, at + 1, Math.min(to, at + outlook)) ? 1 : 0;
  f.add(base + 51, (marksAfter << 6) | (n1 << 1) | same);
  f.add(base + 53, pair(cueWord, next));
  // “said costs rose, compared with”: a second clause, and whether the first had a verb
  f.add(base + 55, pair(firstKind, pair(n1, (Math.min(verbs, 2) << 6) | n2)));
  f.add(base + 56, pair(r.senses[at + 1] ?? 0, pair(firstKind, Math.min(verbs, 2))));
  f.add(base + 57, pair(next, pair(firstKind, cue.kindBefore)));
  f.add(base + 58, pair(cue.kind, pair(n1, n2)));
}

/** What speaks for content left of a cue ending at the word `at`, seen from the cue. */
export function describeLeftEnd(f: Features, r: Reading, cue: CueView, at: number): void {
  const { t } = r;
  const base = endBase.left;
  const n1 = kindAt(t, at + 1);
  const ends = r.edges[at] as number;
  f.add(base + 35, pair(cue.word, (n1 << 3) | ends));
  f.add(base + 60, pair(cue.sense, (n1 << 3) | ends));
  const gap = bucket(cue.at - at);
  f.add(base + 36, gap);
  f.add(base + 37, pair(n1, gap));
  f.add(base + 38, pair(cue.word, gap));
  const between =
    (Math.min(r.totals.of(counted.comma, at + 1, cue.at), 3) << 8) |
    (Math.min(r.totals.of(counted.closeMark, at + 1, cue.at), 2) << 4) |
    Math.min(r.totals.of(counted.name, at + 1, cue.at) + r.totals.of(counted.pronoun, at + 1, cue.at), 3);
  f.add(base + 39, between);
  f.add(base + 40, pair(n1, between));
  f.add(base + 42, pair(cue.wordBefore, pair(n1, gap)));
  f.add(base + 43, t.sentence[at] === cue.sentence ? 0 : 1);
  f.add(base + 44, pair(wordAt(t, at + 1), kindAt(t, at + 2)));
  f.add(base + 45, pair(cue.kindAfter, pair(n1, gap)));
  f.add(base + 46, pair(cue.kindBefore, pair(cue.kindAfter, pair(n1, gap))));
}
