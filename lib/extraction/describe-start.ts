import { startReach, unitAt } from "./boundary-candidates";
import type { CueView } from "./cue-view";
import { bucket, describeSurroundings, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { type Reading, strongestIn, strongestOf } from "./reading";
import { counted } from "./running-totals";
import { shape } from "./tokens";
import { wordClass } from "./word-classes";

export const startBase = { right: 200, left: 300 } as const;

/** What speaks for content beginning at the word `at`, whatever its cue is: asked once a place. */
export function describeStartHere(f: Features, r: Reading, at: number, base: number): void {
  const { t, senses } = r;
  describeSurroundings(f, t, at, base);
  f.add(base + 80, ((senses[at - 1] ?? 0) << 8) | (senses[at] as number));
  f.add(base + 81, pair(senses[at] as number, kindAt(t, at - 1)));
  f.add(base + 82, pair(senses[at + 1] ?? 0, (kindAt(t, at - 1) << 6) | kindAt(t, at)));
}

/** What speaks for content right of a cue beginning at the word `at`, seen from the cue. */
export function describeRightStart(f: Features, r: Reading, cue: CueView, at: number): void {
  const { t } = r;
  const base = startBase.right;
  const gap = bucket(at - cue.at);
  describeFromCue(f, r, base, cue, at, gap);
  const k = kindAt(t, at);
  const from = cue.at + 1;
  const n = r.totals.all(from, at);
  const commas = Math.min(n[counted.comma] as number, 3);
  const names = Math.min((n[counted.name] as number) + (n[counted.pronoun] as number), 3);
  const that = Math.min((n[counted.that] as number) + (n[counted.to] as number), 3);
  const marks = Math.min(n[counted.openMark] as number, 2);
  const verbs = Math.min(n[counted.verb] as number, 3);
  f.add(base + 38, (commas << 8) | (that << 4) | marks);
  f.add(base + 39, (names << 4) | verbs);
  f.add(base + 40, pair(k, (commas << 4) | that));
  f.add(base + 41, pair(k, (names << 4) | gap));
  f.add(base + 42, strongestOf(n));
  f.add(base + 43, t.sentence[at] === cue.sentence ? 0 : 1);
  f.add(base + 44, pair(cue.wordAfter, gap));
  f.add(base + 45, pair((cue.kindAfter << 6) | cue.kindSecond, gap));
  f.add(base + 46, pair(pair(cue.word, cue.kindAfter), gap));
  // does “that”, “to” or a mark still come later in the sentence?
  const later =
    (r.totals.of(counted.that, at + 1, cue.horizon) ? 1 : 0) |
    (r.totals.of(counted.openMark, at + 1, cue.horizon) ? 2 : 0) |
    (r.totals.of(counted.to, at + 1, cue.horizon) ? 4 : 0);
  f.add(base + 49, pair(cue.word, pair(later, gap)));
  f.add(base + 63, pair(cue.kindAfter, pair(k, (kindAt(t, at - 1) << 4) | gap)));
}

/** What speaks for content left of a cue beginning at the word `at`, seen from the cue and from its last word. */
export function describeLeftStart(f: Features, r: Reading, cue: CueView, at: number, last: number): void {
  const { t } = r;
  const base = startBase.left;
  describeFromCue(f, r, base, cue, at, bucket(last - at));
  const opens = opensAt(r, at);
  const inside = unitAt(t, at) >= 0 ? 1 : 0;
  const first = firstAt(r, at);
  const k1 = kindAt(t, at - 1);
  const sentence = t.sentence[at] === t.sentence[last] ? 0 : 1;
  const sameUnit = inside && unitAt(t, at) === unitAt(t, last) ? 1 : 0;
  const from = t.sentenceStart[t.sentence[at] as number] as number;
  f.add(base + 38, (sentence << 4) | (first << 3) | (sameUnit << 2) | (opens << 1));
  f.add(base + 39, (unitAt(t, last) >= 0 ? 1 : 0) | (opens << 1) | (first << 2) | (inside << 3));
  f.add(base + 40, pair(kindAt(t, at), k1));
  f.add(base + 41, pair(first | (opens << 1) | (sameUnit << 2), bucket(at - from)));
  const near = Math.max(at - startReach, from);
  const commas = Math.min(r.totals.of(counted.comma, near, at), 3);
  f.add(base + 42, (strongestIn(r, near, at) << 4) | (k1 === wordClass.comma ? 1 : 0) | (commas << 1));
  f.add(base + 43, pair(wordAt(t, from), (first << 4) | commas));
  f.add(base + 44, pair(cue.word, (first << 1) | opens));
  f.add(base + 45, pair(wordAt(t, at - 2), pair(wordAt(t, at - 1), k1)));
  f.add(base + 46, pair(kindAt(t, from), (first << 6) | (commas << 2) | (opens << 1)));
}

/** What both sides have in common; `gap` is how far it stands, as a bucket. */
function describeFromCue(f: Features, r: Reading, base: number, cue: CueView, at: number, gap: number): void {
  const { t } = r;
  const k = kindAt(t, at);
  const k1 = kindAt(t, at - 1);
  f.add(base + 30, gap);
  f.add(base + 31, pair(cue.word, gap));
  f.add(base + 33, pair(cue.word, k));
  f.add(base + 34, pair(cue.word, (k1 << 6) | k));
  const flags = opensAt(r, at) | ((unitAt(t, at) >= 0 ? 1 : 0) << 1) | (firstAt(r, at) << 2);
  f.add(base + 36, flags | (t.marking << 3));
  f.add(base + 37, pair(gap, flags));
  f.add(base + 60, pair(cue.sense, (k1 << 6) | k));
  f.add(base + 62, pair(cue.sense, gap));
}

const opensAt = ({ t }: Reading, at: number): 0 | 1 => (kindAt(t, at - 1) === wordClass.openMark ? 1 : 0);
const firstAt = ({ t }: Reading, at: number): 0 | 1 => ((t.shape[at] as number) & shape.sentenceFirst ? 1 : 0);
