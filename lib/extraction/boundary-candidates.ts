import { isWord, shape, type Tokens } from "./tokens";

export const startReach = 30;
const endReach = 130;
const leftReach = 160;

// No writer's sentence is this long. One that is (a list, a text without stops) is read with a quarter of the reach, so
// that what is endless costs no more a word than what is not.
const longestSentence = 300;
export const reachIn = (t: Tokens, i: number, reach: number): number => {
  const sentence = t.sentence[i] as number;
  const length = (t.sentenceStart[sentence + 1] as number) - (t.sentenceStart[sentence] as number);
  return length > longestSentence ? reach >> 2 : reach;
};

export const unitAt = (t: Tokens, i: number) => (i >= 0 && i < t.count ? (t.unit[i] as number) : -1);

/** Where content right of a cue may begin. */
export function rightStarts(t: Tokens, cue: number, out: number[]): void {
  out.length = 0;
  const limit = Math.min(t.count, cue + reachIn(t, cue, startReach));
  for (let i = cue + 1; i < limit && t.paragraph[i] === t.paragraph[cue]; i++) if (isWord(t, i)) out.push(i);
}

/** What its last word may be, given its first. */
export function rightEnds(t: Tokens, first: number, out: number[]): void {
  out.length = 0;
  const unit = unitAt(t, first);
  const sentence = t.sentence[first] as number;
  const limit = Math.min(t.count, first + reachIn(t, first, endReach));
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
  const limit = Math.max(0, cue - reachIn(t, cue, startReach));
  for (let i = cue - 1; i >= limit && t.paragraph[i] === t.paragraph[cue]; i--) if (isWord(t, i)) out.push(i);
}

/** Where it may begin, given its last word. */
export function leftStarts(t: Tokens, last: number, out: number[]): void {
  out.length = 0;
  const unit = unitAt(t, last);
  const sentence = t.sentence[last] as number;
  const limit = Math.max(0, last - reachIn(t, last, leftReach));
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
