import { bucket, describeSurroundings, kindAt, wordAt } from "./describe-surroundings";
import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import type { Reading } from "./reading";
import { unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/** The outcomes for a word that may be a cue: not one, or one whose content stands right, left or on both sides. */
export const cueOutcomes = [
  "none",
  "speech-right",
  "speech-left",
  "speech-both",
  "attitude-right",
  "attitude-left",
  "attitude-both",
] as const;

/** What speaks for and against the token at `i` being a cue, and for where its content stands. */
export function describeCue(f: Features, r: Reading, i: number): void {
  const { t, senses } = r;
  f.clear();
  describeSurroundings(f, t, i, 100);
  const word = wordAt(t, i);
  const sentence = t.sentence[i] as number;
  const from = t.sentenceStart[sentence] as number;
  const to = t.sentenceStart[sentence + 1] as number;

  f.add(130, pair(wordAt(t, i + 1), wordAt(t, i + 2)));
  f.add(132, pair(wordAt(t, i - 2), wordAt(t, i - 1)));
  f.add(135, (bucket(i - from) << 4) | bucket(to - i));
  f.add(136, pair(word, bucket(i - from)));
  f.add(137, pair(word, bucket(to - i)));
  f.add(138, pair(word, t.marking));

  const unit = unitOf(t, i);
  f.add(141, (unit ? 1 : 0) | (t.marking << 2));
  f.add(142, pair(word, unit ? 1 : 0));
  if (unit) f.add(143, (bucket(i - unit.first) << 4) | bucket(unit.last - i));
  // the nearest marks either side in the sentence, and whether a comma stands before them
  let left = i - 1;
  while (left >= from && t.kind[left] !== wordClass.closeMark && i - left < 25) left--;
  const leftMark = left >= from && t.kind[left] === wordClass.closeMark ? 1 + bucket(i - left) : 0;
  let right = i + 1;
  while (right < to && t.kind[right] !== wordClass.openMark && right - i < 25) right++;
  const rightMark = right < to && t.kind[right] === wordClass.openMark ? 1 + bucket(right - i) : 0;
  f.add(144, leftMark);
  f.add(145, rightMark);
  f.add(146, (leftMark << 5) | rightMark);
  f.add(147, pair(word, (leftMark ? 1 : 0) | (rightMark ? 2 : 0)));
  const closesBefore =
    leftMark && left > 0 && (kindAt(t, left - 1) === wordClass.comma || kindAt(t, left - 1) === wordClass.stop);
  f.add(148, (closesBefore ? 1 : 0) | (leftMark << 1));
  describeSentence(f, r, i, from, to);

  // the classes of the word and its neighbours, for words that training never saw
  const sense = senses[i] as number;
  const kinds = (kindAt(t, i - 1) << 6) | kindAt(t, i + 1);
  f.add(171, sense);
  f.add(172, pair(sense, kinds));
  f.add(173, pair(sense, kindAt(t, i)));
  f.add(174, pair(sense, wordAt(t, i + 1)));
  f.add(175, pair(sense, wordAt(t, i - 1)));
  f.add(176, pair(senseAt(r, i - 1), word));
  f.add(177, pair(senseAt(r, i + 1), word));
  f.add(178, (senseAt(r, i - 1) << 16) | (sense << 8) | senseAt(r, i + 1));
  f.add(
    179,
    pair(sense, (closesBefore ? 1 : 0) | ((leftMark ? 1 : 0) << 1) | ((rightMark ? 1 : 0) << 2) | (kindAt(t, i) << 3)),
  );
}

/** What else the sentence holds: commas, other words that may be cues, names, verbs. */
function describeSentence(f: Features, r: Reading, i: number, from: number, to: number): void {
  const { t, cueness } = r;
  const word = wordAt(t, i);
  const k1 = kindAt(t, i - 1);
  const n1 = kindAt(t, i + 1);

  // commas either side, the nearest other cue-like words
  let leftComma = i - 1;
  while (leftComma >= from && t.kind[leftComma] !== wordClass.comma && i - leftComma < 20) leftComma--;
  const commaLeft = leftComma >= from && t.kind[leftComma] === wordClass.comma ? bucket(i - leftComma) : 31;
  let rightComma = i + 1;
  while (rightComma < to && t.kind[rightComma] !== wordClass.comma && rightComma - i < 20) rightComma++;
  const commaRight = rightComma < to && t.kind[rightComma] === wordClass.comma ? bucket(rightComma - i) : 31;
  f.add(149, pair(word, commaLeft));
  f.add(150, (commaLeft << 5) | commaRight);
  f.add(151, pair(word, commaRight));
  f.add(152, (commaLeft << 6) | n1);
  f.add(153, pair(commaLeft, pair(k1, n1)));

  let strongLeft = 0;
  let strongRight = 0;
  let nearLeft = 0;
  let nearRight = 0;
  let names = 0;
  let pronouns = 0;
  const low = Math.max(from, i - 30);
  for (let j = i - 1; j >= low; j--) {
    const c = cueness[j] as number;
    if (c > strongLeft) {
      strongLeft = c;
      nearLeft = bucket(i - j);
    }
    if (t.kind[j] === wordClass.name) names++;
    if (t.kind[j] === wordClass.pronoun) pronouns++;
  }
  const high = Math.min(to, i + 30);
  let verbsRight = 0;
  let thatRight = 31;
  for (let j = i + 1; j < high; j++) {
    const c = cueness[j] as number;
    const kind = t.kind[j] as number;
    if (c > strongRight) {
      strongRight = c;
      nearRight = bucket(j - i);
    }
    if (kind === wordClass.auxiliary || kind === wordClass.modal || kind === wordClass.ed) verbsRight++;
    if (kind === wordClass.that && thatRight === 31) thatRight = bucket(j - i);
  }
  const own = cueness[i] as number;
  f.add(154, (own << 8) | (strongLeft << 4) | strongRight);
  f.add(155, pair(word, strongRight));
  f.add(156, pair(word, strongLeft));
  f.add(157, (strongRight << 8) | (nearRight << 4) | own);
  f.add(158, (strongLeft << 8) | (nearLeft << 4) | own);
  f.add(159, (bucket(names) << 4) | bucket(pronouns));
  f.add(160, pair(word, Math.min(verbsRight, 3)));
  f.add(161, pair(word, thatRight));
  f.add(162, thatRight);
  f.add(164, pair(word, kindAt(t, i + 2) | (n1 << 6)));
  f.add(165, pair(word, kindAt(t, i - 2) | (k1 << 6)));
  for (let j = Math.max(from, i - 6); j < i; j++) f.add(167, wordAt(t, j));
  for (let j = i + 1; j < Math.min(to, i + 8); j++) f.add(168, wordAt(t, j));
}

const senseAt = ({ senses }: Reading, i: number) => (i >= 0 && i < senses.length ? (senses[i] as number) : 255);
