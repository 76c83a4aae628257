import { bucket, describeSurroundings, endingAt, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
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
  const from = Math.max(t.sentenceStart[sentence] as number, cue - reach);
  const to = Math.min(t.sentenceStart[sentence + 1] as number, cue + reach);
  for (let i = from; i < to; i++) if (i !== cue && isWord(t, i) && !excluded.has(t.kind[i] as number)) out.push(i);
}

const within = (content: Content, i: number) =>
  (i >= content.rightFirst && i <= content.rightLast && content.rightFirst >= 0) ||
  (i >= content.leftFirst && i <= content.leftLast && content.leftFirst >= 0)
    ? 1
    : 0;

/** What speaks for the word at `at` naming the speaker of `cue`; `at` is -1 for “nobody is named”. */
export function describeSpeaker(
  f: Features,
  t: Tokens,
  cueness: Uint8Array,
  cue: number,
  at: number,
  content: Content,
): void {
  f.clear();
  const cueWord = wordAt(t, cue);
  const sides = (content.rightFirst >= 0 ? 1 : 0) | (content.leftFirst >= 0 ? 2 : 0);
  if (at < 0) {
    f.add(600, 1);
    f.add(601, cueWord);
    f.add(602, pair(cueWord, kindAt(t, cue - 1)));
    f.add(603, wordAt(t, cue - 1));
    f.add(604, pair(wordAt(t, cue - 1), wordAt(t, cue + 1)));
    f.add(605, pair(kindAt(t, cue - 1), kindAt(t, cue + 1)));
    f.add(606, pair(sides, kindAt(t, cue - 1)));
    f.add(607, wordAt(t, cue + 1));
    f.add(608, pair(kindAt(t, cue - 2), kindAt(t, cue - 1)));
    f.add(609, (t.unit[cue] as number) >= 0 ? 1 : 0);
    f.add(610, pair(wordAt(t, cue - 2), wordAt(t, cue - 1)));
    f.add(611, pair(endingAt(t, cue), kindAt(t, cue - 1)));
    return;
  }
  const before = at < cue;
  const gap = Math.abs(cue - at);
  describeSurroundings(f, t, at, before ? 620 : 650);
  const side = before ? 0 : 1;
  const inside = within(content, at);
  f.add(680, (bucket(gap) << 1) | side);
  f.add(681, pair(cueWord, (bucket(gap) << 1) | side));
  f.add(682, (inside << 3) | (sides << 1) | side);
  const k = kindAt(t, at);
  f.add(683, pair(k, (bucket(gap) << 4) | (inside << 3) | (sides << 1) | side));
  let commas = 0;
  let names = 0;
  let verbs = 0;
  let prepositions = 0;
  let pronouns = 0;
  let marks = 0;
  let strong = 0;
  let relative = 0;
  const low = Math.min(at, cue) + 1;
  const high = Math.max(at, cue);
  for (let j = low; j < high; j++) {
    const kind = t.kind[j] as number;
    if (kind === wordClass.comma) commas++;
    else if (kind === wordClass.name) names++;
    else if (kind === wordClass.auxiliary || kind === wordClass.modal || kind === wordClass.ed) verbs++;
    else if (kind === wordClass.preposition) prepositions++;
    else if (kind === wordClass.pronoun) pronouns++;
    else if (kind === wordClass.openMark || kind === wordClass.closeMark) marks++;
    else if (kind === wordClass.question || kind === wordClass.that) relative++;
    if ((cueness[j] as number) > strong) strong = cueness[j] as number;
  }
  const between =
    (Math.min(commas, 3) << 12) |
    (Math.min(names, 3) << 9) |
    (Math.min(verbs, 3) << 6) |
    (Math.min(prepositions, 3) << 3) |
    Math.min(pronouns, 2);
  f.add(684, pair(side, between));
  f.add(685, pair(side, (Math.min(commas, 3) << 4) | Math.min(verbs, 3)));
  f.add(686, pair(side, (Math.min(names, 3) << 4) | Math.min(prepositions, 3)));
  f.add(687, pair(side, (Math.min(marks, 3) << 3) | strong));
  f.add(688, pair(side, (Math.min(relative, 2) << 4) | Math.min(verbs, 3)));
  const headOf = (kindAt(t, at - 1) << 6) | kindAt(t, at + 1);
  f.add(689, pair(headOf, pair(k, side)));
  f.add(690, pair(pair(cueWord, k), (side << 2) | (gap === 1 ? 1 : 0)));
  f.add(691, pair(pair(wordAt(t, at), side), gap === 1 ? 1 : 0));
  f.add(692, pair(kindAt(t, cue - 1), pair(k, (bucket(gap) << 1) | side)));
  f.add(693, pair(kindAt(t, cue + 1), pair(k, (bucket(gap) << 1) | side)));
  f.add(694, (bucket(at - (t.sentenceStart[t.sentence[at] as number] as number)) << 2) | side);
  f.add(695, (((t.unit[at] as number) >= 0 ? 1 : 0) << 2) | (((t.unit[cue] as number) >= 0 ? 1 : 0) << 1) | side);
  f.add(696, pair(sides, pair(k, (Math.min(commas, 3) << 3) | (Math.min(verbs, 3) << 1) | side)));
  f.add(697, pair(wordAt(t, at - 1), pair(k, side)));
  f.add(698, pair(wordAt(t, at + 1), pair(k, side)));
  // words and the place right beside the cue: “said Lee” and “Lee said” against “Lee … said”
  f.add(699, pair(cueWord, pair(kindAt(t, cue - 1), (inside << 4) | side)));
}
