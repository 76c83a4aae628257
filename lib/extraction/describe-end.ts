import { unitAt } from "./boundary-candidates";
import { bucket, describeSurroundings, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { counted, countIn, type Reading, strongestIn } from "./reading";
import { isWord, type Tokens } from "./tokens";

export const endBase = { right: 400, left: 500 } as const;
const outlook = 25;

/** What speaks for content ending at the word `at`, whatever its cue is: asked once a place. */
export function describeEndHere(f: Features, r: Reading, at: number, base: number): void {
  const { t, senses } = r;
  describeSurroundings(f, t, at, base);
  const n1 = kindAt(t, at + 1);
  const n2 = kindAt(t, at + 2);
  const next = wordAt(t, at + 1);
  const { sentenceEnd, inside, unitEnd } = edges(t, at);
  const edge = (sentenceEnd << 2) | (inside << 1) | unitEnd;
  f.add(base + 30, pair(next, wordAt(t, at + 2)));
  f.add(base + 31, pair(n1, wordAt(t, at + 2)));
  f.add(base + 32, edge | (t.marking << 3));
  f.add(base + 33, pair(n1, edge));
  f.add(base + 34, pair(pair(n1, n2), wordAt(t, at + 3)));
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
  const verbsAfter = countIn(r, counted.verb, at + 1, high);
  f.add(base + 70, (strong << 6) | (near << 2) | (sentenceEnd << 1));
  f.add(base + 71, pair(n1, (strong << 2) | Math.min(verbsAfter, 3)));
  f.add(base + 72, pair(next, (strong << 2) | Math.min(verbsAfter, 2)));
  f.add(base + 73, pair(bucket(to - at), n1));
  f.add(base + 74, pair(n1, (n2 << 2) | Math.min(verbsAfter, 2)));
  f.add(base + 75, pair(pair(next, wordAt(t, at + 2)), r.cueness[at + 2] ?? 0));
  const commaSoon = countIn(r, counted.comma, at + 2, Math.min(to, at + 10)) ? 1 : 0;
  f.add(base + 76, pair(n1, pair(n2, (commaSoon << 1) | (verbsAfter ? 1 : 0))));
}

/** What speaks for content ending at the word `at`, seen from its cue and its first word. */
export function describeEnd(f: Features, r: Reading, cue: number, at: number, first: number): void {
  const { t } = r;
  const right = at > cue;
  const base = right ? endBase.right : endBase.left;
  const n1 = kindAt(t, at + 1);
  const { sentenceEnd, inside, unitEnd } = edges(t, at);
  const edge = (sentenceEnd << 2) | (inside << 1) | unitEnd;
  f.add(base + 35, pair(wordAt(t, cue), (n1 << 3) | edge));
  f.add(base + 60, pair(r.senses[cue] as number, (n1 << 3) | edge));
  if (right) describeRightEnd(f, r, cue, at, first);
  else describeLeftEnd(f, r, cue, at);
}

function describeRightEnd(f: Features, r: Reading, cue: number, at: number, first: number): void {
  const { t } = r;
  const base = endBase.right;
  const cueWord = wordAt(t, cue);
  const firstWord = wordAt(t, first);
  const next = wordAt(t, at + 1);
  const n1 = kindAt(t, at + 1);
  const n2 = kindAt(t, at + 2);
  const { sentenceEnd, inside, unitEnd } = edges(t, at);
  const length = bucket(at - first);
  const startUnit = unitAt(t, first);
  const same = startUnit >= 0 && startUnit === unitAt(t, at) ? 1 : 0;
  const state = (sentenceEnd << 4) | (inside << 3) | (unitEnd << 2) | (same << 1) | (startUnit >= 0 ? 1 : 0);
  f.add(base + 36, state);
  f.add(base + 37, pair(state, n1));
  f.add(base + 38, pair(length, sentenceEnd));
  f.add(base + 39, pair(firstWord, pair(n1, sentenceEnd)));
  f.add(base + 40, pair(cueWord, pair(length, sentenceEnd)));
  f.add(base + 41, pair(firstWord, next));
  f.add(base + 42, pair(kindAt(t, first), pair(n1, n2)));
  const verbs = countIn(r, counted.verb, first, at + 1);
  const commas = Math.min(countIn(r, counted.comma, first, at + 1), 3);
  const closers = Math.min(countIn(r, counted.closeMark, first, at + 1), 2);
  f.add(base + 43, pair(n1, (Math.min(verbs, 3) << 4) | commas));
  f.add(base + 44, pair(next, Math.min(verbs, 2)));
  f.add(base + 45, pair(closers | (sentenceEnd << 2), n1));
  const to = t.sentenceStart[(t.sentence[at] as number) + 1] as number;
  const marksAfter = countIn(r, counted.openMark, at + 1, Math.min(to, at + outlook)) ? 1 : 0;
  f.add(base + 51, (marksAfter << 6) | (n1 << 1) | same);
  f.add(base + 53, pair(cueWord, next));
  f.add(base + 54, pair(cueWord, pair(firstWord, sentenceEnd)));
  // “said costs rose, compared with”: a second clause, and whether the first had a verb
  f.add(base + 55, pair(kindAt(t, first), pair(n1, (Math.min(verbs, 2) << 6) | n2)));
  f.add(base + 56, pair(r.senses[at + 1] ?? 0, pair(kindAt(t, first), Math.min(verbs, 2))));
  f.add(base + 57, pair(next, pair(kindAt(t, first), kindAt(t, cue - 1))));
  f.add(base + 58, pair(kindAt(t, cue), pair(n1, kindAt(t, at + 2))));
}

function describeLeftEnd(f: Features, r: Reading, cue: number, at: number): void {
  const { t } = r;
  const base = endBase.left;
  const n1 = kindAt(t, at + 1);
  const gap = bucket(cue - at);
  f.add(base + 36, gap);
  f.add(base + 37, pair(n1, gap));
  f.add(base + 38, pair(wordAt(t, cue), gap));
  const between =
    (Math.min(countIn(r, counted.comma, at + 1, cue), 3) << 8) |
    (Math.min(countIn(r, counted.closeMark, at + 1, cue), 2) << 4) |
    Math.min(countIn(r, counted.name, at + 1, cue) + countIn(r, counted.pronoun, at + 1, cue), 3);
  f.add(base + 39, between);
  f.add(base + 40, pair(n1, between));
  f.add(base + 41, pair(kindAt(t, cue - 1), pair(n1, gap)));
  f.add(base + 42, pair(wordAt(t, cue - 1), pair(n1, gap)));
  f.add(base + 43, t.sentence[at] === t.sentence[cue] ? 0 : 1);
  f.add(base + 44, pair(wordAt(t, at + 1), kindAt(t, at + 2)));
  f.add(base + 45, pair(kindAt(t, cue + 1), pair(n1, gap)));
  f.add(base + 46, pair(kindAt(t, cue - 1), pair(kindAt(t, cue + 1), pair(n1, gap))));
}

/** Whether a sentence ends after `at`, whether it stands in marks, and whether those close right after it. */
export function edges(t: Tokens, at: number): { sentenceEnd: number; inside: number; unitEnd: number } {
  let next = at + 1;
  while (next < t.count - 1 && next - at < 8 && !isWord(t, next)) next++;
  const unit = unitAt(t, at);
  return {
    sentenceEnd: at + 1 >= t.count || t.sentence[next] !== t.sentence[at] ? 1 : 0,
    inside: unit >= 0 ? 1 : 0,
    unitEnd: unit >= 0 && (t.units[unit] as { last: number }).last - at <= 2 ? 1 : 0,
  };
}
