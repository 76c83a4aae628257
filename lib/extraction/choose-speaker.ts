import { reachIn } from "./boundary-candidates";
import { bucket, describeSurroundings, endingAt, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { type Reading, strongestOf } from "./reading";
import { counted } from "./running-totals";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const excluded = new Set<number>([
  wordClass.preposition,
  wordClass.auxiliary,
  wordClass.modal,
  wordClass.conjunction,
  wordClass.negation,
  wordClass.clitic,
  wordClass.to,
  wordClass.subordinator,
  wordClass.ly,
  wordClass.possessive,
]);
const reach = 60;

/** The content a cue has been given, as tokens; -1 where it has none on that side. */
export type Content = { rightFirst: number; rightLast: number; leftFirst: number; leftLast: number };

/** The words of a cue's sentence that may be the head of its speaker. */
export function speakerHeads(t: Tokens, cue: number, out: number[]): void {
  out.length = 0;
  const sentence = t.sentence[cue] as number;
  const from = Math.max(t.sentenceStart[sentence] as number, cue - reachIn(t, cue, reach));
  const to = Math.min(t.sentenceStart[sentence + 1] as number, cue + reachIn(t, cue, reach));
  for (let i = from; i < to; i++) if (i !== cue && isWord(t, i) && !excluded.has(t.kind[i] as number)) out.push(i);
}

const within = (content: Content, i: number) =>
  (i >= content.rightFirst && i <= content.rightLast && content.rightFirst >= 0) ||
  (i >= content.leftFirst && i <= content.leftLast && content.leftFirst >= 0)
    ? 1
    : 0;

/** What speaks for nobody being named. */
export function describeNobody(f: Features, r: Reading, cue: number, content: Content): void {
  const { t } = r;
  const cueWord = wordAt(t, cue);
  f.add(600, 1);
  f.add(601, cueWord);
  f.add(602, pair(cueWord, kindAt(t, cue - 1)));
  f.add(603, wordAt(t, cue - 1));
  f.add(604, pair(wordAt(t, cue - 1), wordAt(t, cue + 1)));
  f.add(605, pair(kindAt(t, cue - 1), kindAt(t, cue + 1)));
  f.add(606, pair(sidesOf(content), kindAt(t, cue - 1)));
  f.add(607, wordAt(t, cue + 1));
  f.add(608, pair(kindAt(t, cue - 2), kindAt(t, cue - 1)));
  f.add(609, (t.unit[cue] as number) >= 0 ? 1 : 0);
  f.add(610, pair(wordAt(t, cue - 2), wordAt(t, cue - 1)));
  f.add(611, pair(endingAt(t, cue), kindAt(t, cue - 1)));
}

export const speakerBase = { before: 620, after: 650 } as const;

/** What speaks for the word at `at` naming a speaker, whatever the cue is: asked once a place. */
export function describeSpeakerHere(f: Features, r: Reading, at: number, base: number): void {
  const { t, senses } = r;
  describeSurroundings(f, t, at, base);
  f.add(base + 100, senses[at] as number);
  f.add(base + 101, pair(senses[at] as number, (kindAt(t, at - 1) << 6) | kindAt(t, at + 1)));
  f.add(base + 102, ((senses[at - 1] ?? 0) << 8) | (senses[at + 1] ?? 0));
  f.add(base + 103, (kindBefore(r, at) << 6) | kindAfter(r, at));
  f.add(base + 104, wordAt(t, r.phrases.firstOf(at) - 1));
  f.add(base + 105, pair(kindAt(t, at), kindBefore(r, at)));
  f.add(base + 106, wordAt(t, r.phrases.lastOf(at) + 1));
}

/** “hid none of her delight in coaching Dr. Berg, saying”: Berg stands behind coaching and before a comma. */
const kindBefore = ({ t, phrases }: Reading, at: number) => {
  const first = phrases.firstOf(at);
  return first === t.sentenceStart[t.sentence[at] as number] ? leading : kindAt(t, first - 1);
};
const kindAfter = ({ t, phrases }: Reading, at: number) => kindAt(t, phrases.lastOf(at) + 1);
const leading = 62;

/** What speaks for the word at `at` naming the speaker of `cue`. */
export function describeSpeaker(f: Features, r: Reading, cue: number, at: number, content: Content): void {
  const { t } = r;
  const cueWord = wordAt(t, cue);
  const sides = sidesOf(content);
  const side = at < cue ? 0 : 1;
  const gap = Math.abs(cue - at);
  const inside = within(content, at);
  const k = kindAt(t, at);
  const beforeCue = kindAt(t, cue - 1);
  const far = (bucket(gap) << 1) | side;
  f.add(680, far);
  f.add(681, pair(cueWord, far));
  f.add(682, (inside << 3) | (sides << 1) | side);
  f.add(683, pair(k, (bucket(gap) << 4) | (inside << 3) | (sides << 1) | side));
  describeBetween(f, r, cue, at, side, sides);
  const headOf = (kindAt(t, at - 1) << 6) | kindAt(t, at + 1);
  const kindSide = pair(k, side);
  f.add(689, pair(headOf, kindSide));
  f.add(690, pair(pair(cueWord, k), (side << 2) | (gap === 1 ? 1 : 0)));
  f.add(691, pair(pair(wordAt(t, at), side), gap === 1 ? 1 : 0));
  const kindFar = pair(k, far);
  f.add(692, pair(beforeCue, kindFar));
  f.add(693, pair(kindAt(t, cue + 1), kindFar));
  f.add(694, (bucket(at - (t.sentenceStart[t.sentence[at] as number] as number)) << 2) | side);
  f.add(695, (((t.unit[at] as number) >= 0 ? 1 : 0) << 2) | (((t.unit[cue] as number) >= 0 ? 1 : 0) << 1) | side);
  f.add(697, pair(wordAt(t, at - 1), kindSide));
  f.add(698, pair(wordAt(t, at + 1), kindSide));
  // words and the place right beside the cue: “said Lee” and “Lee said” against “Lee … said”
  f.add(699, pair(cueWord, pair(beforeCue, (inside << 4) | side)));
  const before = kindBefore(r, at);
  const cueKind = kindAt(t, cue);
  const cueKinds = (cueKind << 6) | beforeCue;
  f.add(703, pair((before << 6) | kindAfter(r, at), (cueKind << 4) | (sides << 2) | (inside << 1) | side));
  f.add(704, pair(cueWord, (before << 1) | side));
  f.add(705, pair(before, pair(k, (cueKinds << 1) | side)));
  f.add(706, pair(before === leading ? 1 : 0, pair(cueKinds, far)));
  const sense = r.senses[at] as number;
  f.add(700, pair(sense >> 4, (bucket(gap) << 4) | (inside << 3) | (sides << 1) | side));
  const cueSense = r.senses[cue] as number;
  f.add(701, pair(cueSense, kindFar));
  f.add(702, pair(cueSense, pair(sense >> 4, (sides << 1) | side)));
}

function describeBetween(f: Features, r: Reading, cue: number, at: number, side: number, sides: number): void {
  const low = Math.min(at, cue) + 1;
  const high = Math.max(at, cue);
  const n = r.totals.all(low, high);
  const commas = Math.min(n[counted.comma] as number, 3);
  const names = Math.min(n[counted.name] as number, 3);
  const verbs = Math.min(n[counted.verb] as number, 3);
  const prepositions = Math.min(n[counted.preposition] as number, 3);
  const pronouns = Math.min(n[counted.pronoun] as number, 2);
  const marks = Math.min((n[counted.openMark] as number) + (n[counted.closeMark] as number), 3);
  const relative = Math.min((n[counted.question] as number) + (n[counted.that] as number), 2);
  const between = (commas << 12) | (names << 9) | (verbs << 6) | (prepositions << 3) | pronouns;
  f.add(684, pair(side, between));
  f.add(685, pair(side, (commas << 4) | verbs));
  f.add(686, pair(side, (names << 4) | prepositions));
  f.add(687, pair(side, (marks << 3) | strongestOf(n)));
  f.add(688, pair(side, (relative << 4) | verbs));
  f.add(696, pair(sides, pair(kindAt(r.t, at), (commas << 3) | (verbs << 1) | side)));
}

const sidesOf = (content: Content) => (content.rightFirst >= 0 ? 1 : 0) | (content.leftFirst >= 0 ? 2 : 0);
