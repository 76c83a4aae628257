import { startReach, unitAt } from "./boundary-candidates";
import { bucket, describeSurroundings, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { counted, countIn, type Reading, strongestIn } from "./reading";
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

/** What speaks for content beginning at the word `at`, seen from its cue (and, left of it, from its last word). */
export function describeStart(f: Features, r: Reading, cue: number, at: number, last: number): void {
  const { t } = r;
  const right = at > cue;
  const base = right ? startBase.right : startBase.left;
  const cueWord = wordAt(t, cue);
  const k = kindAt(t, at);
  const k1 = kindAt(t, at - 1);
  const gap = right ? at - cue : last - at;
  f.add(base + 30, bucket(gap));
  f.add(base + 31, pair(cueWord, bucket(gap)));
  f.add(base + 32, pair(cueWord, wordAt(t, at)));
  f.add(base + 33, pair(cueWord, k));
  f.add(base + 34, pair(cueWord, (k1 << 6) | k));
  f.add(base + 35, pair(pair(cueWord, wordAt(t, at - 1)), wordAt(t, at)));
  const opens = k1 === wordClass.openMark ? 1 : 0;
  const inside = unitAt(t, at) >= 0 ? 1 : 0;
  const first = (t.shape[at] as number) & shape.sentenceFirst ? 1 : 0;
  f.add(base + 36, opens | (inside << 1) | (first << 2) | (t.marking << 3));
  f.add(base + 37, pair(bucket(gap), opens | (inside << 1) | (first << 2)));
  const sense = r.senses[cue] as number;
  f.add(base + 60, pair(sense, (k1 << 6) | k));
  f.add(base + 61, pair(sense, wordAt(t, at)));
  f.add(base + 62, pair(sense, bucket(gap)));
  if (right) describeRightStart(f, r, cue, at, opens);
  else describeLeftStart(f, r, cue, at, last, { opens, inside, first });
}

function describeRightStart(f: Features, r: Reading, cue: number, at: number, opens: number): void {
  const { t } = r;
  const base = startBase.right;
  const k = kindAt(t, at);
  const gap = bucket(at - cue);
  const commas = Math.min(countIn(r, counted.comma, cue + 1, at), 3);
  const names = Math.min(countIn(r, counted.name, cue + 1, at) + countIn(r, counted.pronoun, cue + 1, at), 3);
  const that = Math.min(countIn(r, counted.that, cue + 1, at) + countIn(r, counted.to, cue + 1, at), 3);
  const marks = Math.min(countIn(r, counted.openMark, cue + 1, at), 2);
  const verbs = Math.min(countIn(r, counted.verb, cue + 1, at), 3);
  f.add(base + 38, (commas << 8) | (that << 4) | marks);
  f.add(base + 39, (names << 4) | verbs);
  f.add(base + 40, pair(k, (commas << 4) | that));
  f.add(base + 41, pair(k, (names << 4) | gap));
  f.add(base + 42, strongestIn(r, cue + 1, at));
  f.add(base + 43, t.sentence[at] === t.sentence[cue] ? 0 : 1);
  f.add(base + 44, pair(wordAt(t, cue + 1), gap));
  f.add(base + 45, pair((kindAt(t, cue + 1) << 6) | kindAt(t, cue + 2), gap));
  f.add(base + 46, pair(pair(wordAt(t, cue), kindAt(t, cue + 1)), gap));
  f.add(base + 47, pair(wordAt(t, cue + 1), wordAt(t, at)));
  // does “that”, “to” or a mark still come later in the sentence?
  const to = Math.min(t.sentenceStart[(t.sentence[cue] as number) + 1] as number, cue + startReach);
  const later =
    (countIn(r, counted.that, at + 1, to) ? 1 : 0) |
    (countIn(r, counted.openMark, at + 1, to) ? 2 : 0) |
    (countIn(r, counted.to, at + 1, to) ? 4 : 0);
  f.add(base + 48, later);
  f.add(base + 49, pair(wordAt(t, cue), pair(later, gap)));
  f.add(base + 50, pair(k, later | (opens << 3)));
  f.add(base + 63, pair(kindAt(t, cue + 1), pair(k, (kindAt(t, at - 1) << 4) | gap)));
  f.add(base + 64, pair(pair(wordAt(t, cue), wordAt(t, cue + 1)), gap));
}

type Flags = { opens: number; inside: number; first: number };

function describeLeftStart(f: Features, r: Reading, cue: number, at: number, last: number, flags: Flags): void {
  const { t } = r;
  const { opens, inside, first } = flags;
  const base = startBase.left;
  const k1 = kindAt(t, at - 1);
  const sentence = t.sentence[at] === t.sentence[last] ? 0 : 1;
  const sameUnit = unitAt(t, at) >= 0 && unitAt(t, at) === unitAt(t, last) ? 1 : 0;
  const from = t.sentenceStart[t.sentence[at] as number] as number;
  f.add(base + 38, (sentence << 4) | (first << 3) | (sameUnit << 2) | (opens << 1));
  f.add(base + 39, (unitAt(t, last) >= 0 ? 1 : 0) | (opens << 1) | (first << 2) | (inside << 3));
  f.add(base + 40, pair(kindAt(t, at), k1));
  f.add(base + 41, pair(first | (opens << 1) | (sameUnit << 2), bucket(at - from)));
  const near = Math.max(at - startReach, from);
  const commas = Math.min(countIn(r, counted.comma, near, at), 3);
  f.add(base + 42, (strongestIn(r, near, at) << 4) | (k1 === wordClass.comma ? 1 : 0) | (commas << 1));
  f.add(base + 43, pair(wordAt(t, from), (first << 4) | commas));
  f.add(base + 44, pair(wordAt(t, cue), (first << 1) | opens));
  f.add(base + 45, pair(wordAt(t, at - 2), pair(wordAt(t, at - 1), k1)));
  f.add(base + 46, pair(kindAt(t, from), (first << 6) | (commas << 2) | (opens << 1)));
}
