import { bucket, describeSurroundings, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const startReach = 30;
const endReach = 130;
const leftReach = 160;

const unitAt = (t: Tokens, i: number) => (i >= 0 && i < t.count ? (t.unit[i] as number) : -1);

/** Where content right of a cue may begin. */
export function rightStarts(t: Tokens, cue: number, out: number[]): void {
  out.length = 0;
  const limit = Math.min(t.count, cue + startReach);
  for (let i = cue + 1; i < limit && t.paragraph[i] === t.paragraph[cue]; i++) if (isWord(t, i)) out.push(i);
}

/** What its last word may be, given its first. */
export function rightEnds(t: Tokens, first: number, out: number[]): void {
  out.length = 0;
  const unit = unitAt(t, first);
  const sentence = t.sentence[first] as number;
  const limit = Math.min(t.count, first + endReach);
  for (let i = first; i < limit && t.paragraph[i] === t.paragraph[first]; i++) {
    if (!isWord(t, i)) continue;
    // past the sentence only while the quotation goes on
    if (t.sentence[i] !== sentence && (unit < 0 || t.unit[i] !== unit)) break;
    out.push(i);
  }
}

/** What the last word of content left of a cue may be. */
export function leftEnds(t: Tokens, cue: number, out: number[]): void {
  out.length = 0;
  const limit = Math.max(0, cue - startReach);
  for (let i = cue - 1; i >= limit && t.paragraph[i] === t.paragraph[cue]; i--) if (isWord(t, i)) out.push(i);
}

/** Where it may begin, given its last word. */
export function leftStarts(t: Tokens, last: number, out: number[]): void {
  out.length = 0;
  const unit = unitAt(t, last);
  const sentence = t.sentence[last] as number;
  const limit = Math.max(0, last - leftReach);
  for (let i = last; i >= limit && t.paragraph[i] === t.paragraph[last]; i--) {
    if (!isWord(t, i)) continue;
    const same = t.sentence[i] === sentence;
    if (!same && (unit < 0 || t.unit[i] !== unit)) {
      // one sentence further back may still belong to it where no marks say
      if ((t.sentence[i] as number) < sentence - 1) break;
      if (!((t.shape[i] as number) & shape.sentenceFirst)) continue;
    }
    if (!same && isWord(t, i - 1)) continue;
    out.push(i);
  }
}

/** What stands between two places; one object, used again, as this runs for every candidate. */
const tally = { commas: 0, names: 0, opens: 0, marks: 0, closers: 0, verbs: 0, strong: 0 };

function count(t: Tokens, cueness: Uint8Array, from: number, to: number): typeof tally {
  tally.commas = tally.names = tally.opens = tally.marks = tally.closers = tally.verbs = tally.strong = 0;
  for (let j = from; j < to; j++) {
    const kind = t.kind[j] as number;
    if (kind === wordClass.comma) tally.commas++;
    else if (kind === wordClass.name || kind === wordClass.pronoun) tally.names++;
    else if (kind === wordClass.that || kind === wordClass.to) tally.opens++;
    else if (kind === wordClass.openMark) tally.marks++;
    else if (kind === wordClass.closeMark) tally.closers++;
    else if (kind === wordClass.auxiliary || kind === wordClass.modal || kind === wordClass.ed) tally.verbs++;
    if ((cueness[j] as number) > tally.strong) tally.strong = cueness[j] as number;
  }
  return tally;
}

/** What speaks for content beginning (`opens`) or ending at the word `at`, seen from its cue. */
export function describeStart(
  f: Features,
  t: Tokens,
  cueness: Uint8Array,
  cue: number,
  at: number,
  last: number,
): void {
  f.clear();
  const right = at > cue;
  const base = right ? 200 : 300;
  describeSurroundings(f, t, at, base);
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
  if (right) {
    const { commas, names, opens: that, marks: mark, verbs, strong } = count(t, cueness, cue + 1, at);
    f.add(base + 38, (Math.min(commas, 3) << 8) | (Math.min(that, 3) << 4) | Math.min(mark, 2));
    f.add(base + 39, (Math.min(names, 3) << 4) | Math.min(verbs, 3));
    f.add(base + 40, pair(k, (Math.min(commas, 3) << 4) | Math.min(that, 3)));
    f.add(base + 41, pair(k, (Math.min(names, 3) << 4) | bucket(gap)));
    f.add(base + 42, strong);
    f.add(base + 43, t.sentence[at] === t.sentence[cue] ? 0 : 1);
    f.add(base + 44, pair(wordAt(t, cue + 1), bucket(gap)));
    f.add(base + 45, pair((kindAt(t, cue + 1) << 6) | kindAt(t, cue + 2), bucket(gap)));
    f.add(base + 46, pair(pair(cueWord, kindAt(t, cue + 1)), bucket(gap)));
    f.add(base + 47, pair(wordAt(t, cue + 1), wordAt(t, at)));
    // does “that”, “to” or a mark still come later in the sentence?
    let later = 0;
    const to = Math.min(t.sentenceStart[(t.sentence[cue] as number) + 1] as number, cue + startReach);
    for (let j = at + 1; j < to; j++) {
      const kind = t.kind[j] as number;
      if (kind === wordClass.that) later |= 1;
      else if (kind === wordClass.openMark) later |= 2;
      else if (kind === wordClass.to) later |= 4;
    }
    f.add(base + 48, later);
    f.add(base + 49, pair(cueWord, pair(later, bucket(gap))));
    f.add(base + 50, pair(k, later | (opens << 3)));
  } else {
    const sentence = t.sentence[at] === t.sentence[last] ? 0 : 1;
    const sameUnit = unitAt(t, at) >= 0 && unitAt(t, at) === unitAt(t, last) ? 1 : 0;
    f.add(base + 38, (sentence << 4) | (first << 3) | (sameUnit << 2) | (opens << 1));
    f.add(base + 39, (unitAt(t, last) >= 0 ? 1 : 0) | (opens << 1) | (first << 2) | (inside << 3));
    f.add(base + 40, pair(k, k1));
    f.add(
      base + 41,
      pair(
        first | (opens << 1) | (sameUnit << 2),
        bucket(t.sentence[last] === undefined ? 0 : at - (t.sentenceStart[t.sentence[at] as number] as number)),
      ),
    );
    const sentenceFrom = t.sentenceStart[t.sentence[at] as number] as number;
    const { strong, commas } = count(t, cueness, Math.max(at - startReach, sentenceFrom), at);
    f.add(base + 42, (strong << 4) | (k1 === wordClass.comma ? 1 : 0) | (Math.min(commas, 3) << 1));
    f.add(
      base + 43,
      pair(wordAt(t, t.sentenceStart[t.sentence[at] as number] as number), (first << 4) | Math.min(commas, 3)),
    );
    f.add(base + 44, pair(cueWord, (first << 1) | opens));
  }
}

export function describeEnd(f: Features, t: Tokens, cueness: Uint8Array, cue: number, at: number, first: number): void {
  f.clear();
  const right = at > cue;
  const base = right ? 400 : 500;
  describeSurroundings(f, t, at, base);
  const cueWord = wordAt(t, cue);
  const n1 = kindAt(t, at + 1);
  const n2 = kindAt(t, at + 2);
  const next = wordAt(t, at + 1);
  const sentenceEnd = at + 1 >= t.count || t.sentence[nextWord(t, at)] !== t.sentence[at] ? 1 : 0;
  const inside = unitAt(t, at) >= 0 ? 1 : 0;
  const unit = inside ? t.units[unitAt(t, at)] : undefined;
  const unitEnd = unit && unit.last - at <= 2 ? 1 : 0;
  f.add(base + 30, pair(wordAt(t, at + 1), wordAt(t, at + 2)));
  f.add(base + 31, pair(n1, wordAt(t, at + 2)));
  f.add(base + 32, (sentenceEnd << 2) | (inside << 1) | unitEnd | (t.marking << 3));
  f.add(base + 33, pair(n1, (sentenceEnd << 2) | (inside << 1) | unitEnd));
  f.add(base + 34, pair(pair(n1, n2), wordAt(t, at + 3)));
  f.add(base + 35, pair(cueWord, (n1 << 3) | (sentenceEnd << 2) | (inside << 1) | unitEnd));
  if (right) {
    const length = at - first;
    const startUnit = unitAt(t, first);
    const firstWord = wordAt(t, first);
    const same = startUnit >= 0 && startUnit === unitAt(t, at) ? 1 : 0;
    const state = (sentenceEnd << 4) | (inside << 3) | (unitEnd << 2) | (same << 1) | (startUnit >= 0 ? 1 : 0);
    f.add(base + 36, state);
    f.add(base + 37, pair(state, n1));
    f.add(base + 38, pair(bucket(length), sentenceEnd));
    f.add(base + 39, pair(firstWord, pair(n1, sentenceEnd)));
    f.add(base + 40, pair(cueWord, pair(bucket(length), sentenceEnd)));
    f.add(base + 41, pair(firstWord, next));
    f.add(base + 42, pair(kindAt(t, first), pair(n1, n2)));
    const { verbs, commas, closers: units } = count(t, cueness, first, at + 1);
    f.add(base + 43, pair(n1, (Math.min(verbs, 3) << 4) | Math.min(commas, 3)));
    f.add(base + 44, pair(next, Math.min(verbs, 2)));
    f.add(base + 45, pair(Math.min(units, 2) | (sentenceEnd << 2), n1));
    // what follows in the sentence: cue-like words, verbs, marks, how much
    const to = t.sentenceStart[(t.sentence[at] as number) + 1] as number;
    let strong = 0;
    let near = 0;
    let verbsAfter = 0;
    let marksAfter = 0;
    for (let j = at + 1; j < Math.min(to, at + 25); j++) {
      const kind = t.kind[j] as number;
      if (kind === wordClass.auxiliary || kind === wordClass.modal || kind === wordClass.ed) verbsAfter++;
      if (kind === wordClass.openMark) marksAfter = 1;
      if ((cueness[j] as number) > strong) {
        strong = cueness[j] as number;
        near = bucket(j - at);
      }
    }
    f.add(base + 46, (strong << 6) | (near << 2) | (sentenceEnd << 1));
    f.add(base + 47, pair(n1, (strong << 2) | Math.min(verbsAfter, 3)));
    f.add(base + 48, pair(next, (strong << 2) | Math.min(verbsAfter, 2)));
    f.add(base + 49, pair(bucket(to - at), n1));
    f.add(base + 50, pair(n1, (n2 << 2) | Math.min(verbsAfter, 2)));
    f.add(base + 51, (marksAfter << 6) | (n1 << 1) | same);
    f.add(base + 52, pair(pair(next, wordAt(t, at + 2)), (cueness[at + 2] ?? 0) as number));
    f.add(base + 53, pair(cueWord, next));
    f.add(base + 54, pair(cueWord, pair(firstWord, sentenceEnd)));
  } else {
    const gap = cue - at;
    f.add(base + 36, bucket(gap));
    f.add(base + 37, pair(n1, bucket(gap)));
    f.add(base + 38, pair(cueWord, bucket(gap)));
    const { commas, closers, names } = count(t, cueness, at + 1, cue);
    f.add(base + 39, (Math.min(commas, 3) << 8) | (Math.min(closers, 2) << 4) | Math.min(names, 3));
    f.add(base + 40, pair(n1, (Math.min(commas, 3) << 8) | (Math.min(closers, 2) << 4) | Math.min(names, 3)));
    f.add(base + 41, pair(kindAt(t, cue - 1), pair(n1, bucket(gap))));
    f.add(base + 42, pair(wordAt(t, cue - 1), pair(n1, bucket(gap))));
    f.add(base + 43, t.sentence[at] === t.sentence[cue] ? 0 : 1);
    f.add(base + 44, pair(next, n2));
    f.add(base + 45, pair(kindAt(t, cue + 1), pair(n1, bucket(gap))));
  }
}

const nextWord = (t: Tokens, i: number) => {
  let j = i + 1;
  while (j < t.count - 1 && !isWord(t, j)) j++;
  return j;
};
