import { startReach } from "./boundary-candidates";
import { kindAt, wordAt } from "./describe-surroundings";
import type { Reading } from "./reading";

/** A cue and what stands beside it: looked up once, and asked by every place that may be an edge of its content. */
export type CueView = {
  at: number;
  word: number;
  kind: number;
  sense: number;
  sentence: number;
  wordBefore: number;
  kindBefore: number;
  wordAfter: number;
  kindAfter: number;
  kindSecond: number;
  /** where its sentence ends, or what it looks at */
  horizon: number;
};

export function viewCue({ t, senses }: Reading, at: number): CueView {
  const sentence = t.sentence[at] as number;
  return {
    at,
    word: wordAt(t, at),
    kind: kindAt(t, at),
    sense: senses[at] as number,
    sentence,
    wordBefore: wordAt(t, at - 1),
    kindBefore: kindAt(t, at - 1),
    wordAfter: wordAt(t, at + 1),
    kindAfter: kindAt(t, at + 1),
    kindSecond: kindAt(t, at + 2),
    horizon: Math.min(t.sentenceStart[sentence + 1] as number, at + startReach),
  };
}
