import { kindAt } from "./describe-surroundings";
import type { Range } from "./text-of";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const isCapital = (t: Tokens, i: number) =>
  i >= 0 && i < t.count && ((t.shape[i] as number) & shape.capital) !== 0 && isWord(t, i);
const isNamePart = (t: Tokens, i: number) =>
  isCapital(t, i) &&
  (kindAt(t, i) === wordClass.name || !((t.shape[i] as number) & shape.sentenceFirst) || isCapital(t, i + 1));
const modifiers = new Set<number>([
  wordClass.determiner,
  wordClass.possessive,
  wordClass.number,
  wordClass.other,
  wordClass.s,
  wordClass.ed,
  wordClass.ing,
  wordClass.name,
  wordClass.clitic,
]);
const heads = new Set<number>([wordClass.other, wordClass.s, wordClass.name, wordClass.ing, wordClass.number]);

/** From its head to the whole mention: Xiao → Jenny Xiao; insiders → more than a dozen industry insiders. */
export function expandMention(t: Tokens, head: number, cue: number): Range {
  const stop = (i: number) => i === cue || i < 0 || i >= t.count || t.sentence[i] !== t.sentence[head];
  if (kindAt(t, head) === wordClass.pronoun) return { first: head, last: head };
  let first = head;
  let last = head;
  if (isNamePart(t, head)) {
    while (!stop(last + 1) && isCapital(t, last + 1)) last++;
    while (
      !stop(first - 1) &&
      isCapital(t, first - 1) &&
      kindAt(t, first - 1) !== wordClass.pronoun &&
      kindAt(t, first - 1) !== wordClass.determiner
    )
      first--;
    // “Nora Hale and Ivo Brandt said”, “the University of Leeds”
    if (
      kindAt(t, last + 1) === wordClass.preposition &&
      t.text.slice(t.start[last + 1], t.end[last + 1]) === "of" &&
      isCapital(t, last + 2) &&
      !stop(last + 2)
    ) {
      last += 2;
      while (!stop(last + 1) && isCapital(t, last + 1)) last++;
    }
    if (kindAt(t, last + 1) === wordClass.conjunction && isCapital(t, last + 2) && !stop(last + 2)) {
      last += 2;
      while (!stop(last + 1) && isCapital(t, last + 1)) last++;
    } else if (kindAt(t, first - 1) === wordClass.conjunction && isCapital(t, first - 2) && !stop(first - 2)) {
      first -= 2;
      while (!stop(first - 1) && isCapital(t, first - 1)) first--;
    }
    // a common noun after the name is the head: “a Baidu spokesperson”
    if (
      !stop(last + 1) &&
      kindAt(t, last + 1) === wordClass.other &&
      t.end[last] === (t.start[last + 1] as number) - 1 &&
      last + 1 < cue &&
      kindAt(t, first - 1) === wordClass.determiner
    )
      last++;
  } else {
    while (!stop(last + 1) && heads.has(kindAt(t, last + 1))) last++;
  }
  while (!stop(first - 1) && first - 1 > cue - 12 && modifiers.has(kindAt(t, first - 1)) && head - first < 8) {
    first--;
    if (kindAt(t, first) === wordClass.determiner && kindAt(t, first - 1) !== wordClass.preposition) break;
  }
  if (kindAt(t, first) === wordClass.clitic) first++;
  // what an unnamed group is a group of: “many in China”, “investors in the north”
  if (!isNamePart(t, head) && kindAt(t, last + 1) === wordClass.preposition && last + 1 !== cue) {
    let reach = last + 2;
    while (!stop(reach) && (kindAt(t, reach) === wordClass.determiner || heads.has(kindAt(t, reach)))) reach++;
    if (reach > last + 2) last = reach - 1;
  }
  return { first: Math.min(first, head), last: Math.max(last, head) };
}
