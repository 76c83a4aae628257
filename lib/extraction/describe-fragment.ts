import { unitAt } from "./boundary-candidates";
import { type Cover, cueOf, sideOf } from "./cover";
import { kindAt } from "./describe-surroundings";
import type { Fragment, Proposal } from "./propose-quotes";
import { type Reading, sentenceEndsAt, unitEndsAt } from "./reading";
import type { Row } from "./row";
import { counted } from "./running-totals";
import { shape } from "./tokens";
import { wordClass } from "./word-classes";

/** How many numbers describe a fragment. */
export const fragmentWidth = 77;

/**
 * A stretch of words as numbers, for the trees that say whether it is a quote: how sure each earlier stage was, how the
 * stretch begins and ends and what it holds, what follows it, and what other cues want of the same words.
 */
export function describeFragment(row: Row, r: Reading, cover: Cover, proposal: Proposal, own: Fragment): void {
  row.clear();
  const { cue, outcomes, fragments, speaker } = proposal;
  for (let o = 1; o < 7; o++) row.put(outcomes[o] as number);
  row.put(cueOf(proposal));
  row.put(sideOf(proposal, own.right));
  row.put(sideOf(proposal, !own.right));
  row.put((outcomes[1] as number) + (outcomes[2] as number) + (outcomes[3] as number));
  row.put(own.start);
  row.put(own.end);
  row.put(own.start * own.end);
  row.put(own.rank);
  let peers = 0;
  let top = own;
  let across: Fragment | undefined;
  for (const fragment of fragments) {
    if (fragment.right !== own.right) across ??= fragment;
    else if (peers++ === 0) top = fragment;
  }
  row.put(peers);
  row.put((own.start * own.end) / (top.start * top.end));
  row.put(own.first - top.first);
  row.put(own.last - top.last);
  row.put(across ? across.start * across.end : 0);
  row.put(own.right ? 1 : 0);
  row.put(proposal.speakerSure);
  row.put(proposal.secondSure);
  row.put(speaker < 0 ? 0 : speaker < cue ? 1 : 2);
  row.put(speaker < 0 ? 99 : Math.abs(cue - speaker));
  row.put(speaker >= own.first && speaker <= own.last ? 1 : 0);
  row.put(speaker < 0 ? -1 : kindAt(r.t, speaker));
  row.put(speaker < 0 ? -1 : (r.senses[speaker] as number) >> 4);
  row.put(cue >= own.first && cue <= own.last ? 1 : 0);
  describeWords(row, r, own);
  describePlace(row, r, cue, own);
  describeRivals(row, r, cover, cue, own);
  describeDocument(row, r, own);
}

/** The document's habits, and where in it the stretch stands: a headline is written otherwise. */
function describeDocument(row: Row, { t }: Reading, { first }: Fragment): void {
  const paragraph = t.paragraph[first] as number;
  row.put(t.units.length / (t.sentenceStart.length || 1));
  row.put(paragraph);
  row.put((t.paragraphStart[paragraph + 1] ?? t.count) - (t.paragraphStart[paragraph] as number));
}

/** How it begins, ends and what it holds. */
function describeWords(row: Row, r: Reading, { first, last }: Fragment): void {
  const { t } = r;
  row.put(last - first + 1);
  row.put((t.end[last] as number) - (t.start[first] as number));
  row.put(kindAt(t, first));
  row.put(kindAt(t, first - 1));
  row.put(kindAt(t, first + 1));
  row.put(kindAt(t, last));
  row.put(kindAt(t, last + 1));
  row.put(kindAt(t, last + 2));
  row.put(sentenceEndsAt(r, last));
  row.put(unitEndsAt(r, last));
  row.put((t.shape[first] as number) & shape.sentenceFirst ? 1 : 0);
  row.put((t.shape[first] as number) & shape.capital ? 1 : 0);
  let marked = 0;
  for (let i = first; i <= last; i++) if ((t.unit[i] as number) >= 0) marked++;
  row.put(marked / (last - first + 1));
  row.put(unitAt(t, first) >= 0 ? (unitAt(t, first) === unitAt(t, last) ? 2 : 1) : 0);
  row.put(r.totals.of(counted.openMark, first, last + 1) - r.totals.of(counted.closeMark, first, last + 1));
  row.put(r.totals.of(counted.comma, first, last + 1));
  row.put(r.totals.of(counted.verb, first, last + 1));
  row.put(r.totals.of(counted.pronoun, first, last + 1));
  row.put(r.totals.of(counted.name, first, last + 1));
}

/** Where it stands: from its cue, in its sentence, in its paragraph, in the text. */
function describePlace(row: Row, r: Reading, cue: number, { first, last, right }: Fragment): void {
  const { t } = r;
  const from = t.sentenceStart[t.sentence[first] as number] as number;
  const to = t.sentenceStart[(t.sentence[last] as number) + 1] as number;
  row.put(right ? first - cue : cue - last);
  row.put((t.sentence[right ? first : last] as number) === (t.sentence[cue] as number) ? 1 : 0);
  row.put((t.sentence[last] as number) - (t.sentence[first] as number));
  row.put(first - from);
  row.put(to - last);
  row.put(r.totals.of(counted.verb, last + 1, to));
  row.put(r.totals.of(counted.verb, from, first));
  row.put(right ? r.totals.of(counted.comma, cue, first) : r.totals.of(counted.comma, last, cue));
  row.put(t.marking);
  row.put(unitAt(t, cue) >= 0 ? 1 : 0);
  row.put(kindAt(t, cue));
  row.put(kindAt(t, cue - 1));
  row.put(kindAt(t, cue + 1));
  row.put(r.cueness[cue] as number);
  row.put((r.senses[cue] as number) & 15);
  row.put((r.senses[cue] as number) >> 4);
  row.put(r.totals.of(counted.openMark, from, to));
  const paragraph = t.paragraph[first] as number;
  row.put(first - (t.paragraphStart[paragraph] as number));
}

/** What other cues want of the same words. */
function describeRivals(row: Row, r: Reading, cover: Cover, cue: number, { first, last }: Fragment): void {
  let inside = 0;
  let insideFirst = 0;
  for (let i = first; i <= last; i++) {
    const value = i === cue ? 0 : cover.cueAt(i);
    if (value > inside) {
      inside = value;
      insideFirst = i - first;
    }
  }
  row.put(inside);
  row.put(insideFirst);
  row.put(cover.byOther(cue, cue));
  row.put(cover.byOther(first, cue));
  row.put(cover.byOther(last, cue));
  row.put(cover.byOther((first + last) >> 1, cue));
  row.put(kindAt(r.t, cue) === wordClass.name ? 1 : 0);
}
