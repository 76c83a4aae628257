import { unitAt } from "./boundary-candidates";
import { type Cover, cueOf, sideOf } from "./cover";
import { kindAt } from "./describe-surroundings";
import type { Fragment, Proposal } from "./propose-quotes";
import { counted, countIn, type Reading, sentenceEndsAt, unitEndsAt } from "./reading";
import { shape } from "./tokens";
import { wordClass } from "./word-classes";

/** How many numbers describe a fragment. */
export const fragmentWidth = 72;

/**
 * A stretch of words as numbers, for the trees that say whether it is a quote: how sure each earlier stage was, how the
 * stretch begins and ends and what it holds, what follows it, and what other cues want of the same words.
 */
export function describeFragment(x: Float32Array, r: Reading, cover: Cover, proposal: Proposal, own: Fragment): void {
  let n = 0;
  const put = (value: number) => {
    x[n++] = value;
  };
  const { cue, outcomes, fragments, speaker } = proposal;
  for (let o = 1; o < 7; o++) put(outcomes[o] as number);
  put(cueOf(proposal));
  put(sideOf(proposal, own.right));
  put(sideOf(proposal, !own.right));
  put((outcomes[1] as number) + (outcomes[2] as number) + (outcomes[3] as number));
  put(own.start);
  put(own.end);
  put(own.start * own.end);
  put(own.rank);
  let peers = 0;
  let top = own;
  let across: Fragment | undefined;
  for (const fragment of fragments) {
    if (fragment.right !== own.right) across ??= fragment;
    else if (peers++ === 0) top = fragment;
  }
  put(peers);
  put((own.start * own.end) / (top.start * top.end));
  put(own.first - top.first);
  put(own.last - top.last);
  put(across ? across.start * across.end : 0);
  put(own.right ? 1 : 0);
  put(proposal.speakerSure);
  put(proposal.secondSure);
  put(speaker < 0 ? 0 : speaker < cue ? 1 : 2);
  put(speaker < 0 ? 99 : Math.abs(cue - speaker));
  put(speaker >= own.first && speaker <= own.last ? 1 : 0);
  put(speaker < 0 ? -1 : kindAt(r.t, speaker));
  put(speaker < 0 ? -1 : (r.senses[speaker] as number) >> 4);
  put(cue >= own.first && cue <= own.last ? 1 : 0);
  describeWords(put, r, own);
  describePlace(put, r, cue, own);
  describeRivals(put, r, cover, cue, own);
  if (n > fragmentWidth) throw new Error(`a fragment takes ${n} numbers`);
}

type Put = (value: number) => void;

/** How it begins, ends and what it holds. */
function describeWords(put: Put, r: Reading, { first, last }: Fragment): void {
  const { t } = r;
  put(last - first + 1);
  put((t.end[last] as number) - (t.start[first] as number));
  put(kindAt(t, first));
  put(kindAt(t, first - 1));
  put(kindAt(t, first + 1));
  put(kindAt(t, last));
  put(kindAt(t, last + 1));
  put(kindAt(t, last + 2));
  put(sentenceEndsAt(r, last));
  put(unitEndsAt(r, last));
  put((t.shape[first] as number) & shape.sentenceFirst ? 1 : 0);
  put((t.shape[first] as number) & shape.capital ? 1 : 0);
  let marked = 0;
  for (let i = first; i <= last; i++) if ((t.unit[i] as number) >= 0) marked++;
  put(marked / (last - first + 1));
  put(unitAt(t, first) >= 0 ? (unitAt(t, first) === unitAt(t, last) ? 2 : 1) : 0);
  put(countIn(r, counted.openMark, first, last + 1) - countIn(r, counted.closeMark, first, last + 1));
  put(countIn(r, counted.comma, first, last + 1));
  put(countIn(r, counted.verb, first, last + 1));
  put(countIn(r, counted.pronoun, first, last + 1));
  put(countIn(r, counted.name, first, last + 1));
}

/** Where it stands: from its cue, in its sentence, in its paragraph, in the text. */
function describePlace(put: Put, r: Reading, cue: number, { first, last, right }: Fragment): void {
  const { t } = r;
  const from = t.sentenceStart[t.sentence[first] as number] as number;
  const to = t.sentenceStart[(t.sentence[last] as number) + 1] as number;
  put(right ? first - cue : cue - last);
  put((t.sentence[right ? first : last] as number) === (t.sentence[cue] as number) ? 1 : 0);
  put((t.sentence[last] as number) - (t.sentence[first] as number));
  put(first - from);
  put(to - last);
  put(countIn(r, counted.verb, last + 1, to));
  put(countIn(r, counted.verb, from, first));
  put(right ? countIn(r, counted.comma, cue, first) : countIn(r, counted.comma, last, cue));
  put(t.marking);
  put(unitAt(t, cue) >= 0 ? 1 : 0);
  put(kindAt(t, cue));
  put(kindAt(t, cue - 1));
  put(kindAt(t, cue + 1));
  put(r.cueness[cue] as number);
  put((r.senses[cue] as number) & 15);
  put((r.senses[cue] as number) >> 4);
  put(countIn(r, counted.openMark, from, to));
  const paragraph = t.paragraph[first] as number;
  put(first - (t.paragraphStart[paragraph] as number));
}

/** What other cues want of the same words. */
function describeRivals(put: Put, r: Reading, cover: Cover, cue: number, { first, last }: Fragment): void {
  let inside = 0;
  let insideFirst = 0;
  for (let i = first; i <= last; i++) {
    const value = i === cue ? 0 : (cover.cue[i] as number);
    if (value > inside) {
      inside = value;
      insideFirst = i - first;
    }
  }
  put(inside);
  put(insideFirst);
  put(cover.byOther(cue, cue));
  put(cover.byOther(first, cue));
  put(cover.byOther(last, cue));
  put(cover.byOther((first + last) >> 1, cue));
  put(kindAt(r.t, cue) === wordClass.name ? 1 : 0);
}
