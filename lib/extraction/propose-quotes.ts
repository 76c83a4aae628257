import { leftEnds, leftStarts, rightEnds, rightStarts } from "./boundary-candidates";
import {
  type Content,
  describeNobody,
  describeSpeaker,
  describeSpeakerHere,
  speakerBase,
  speakerHeads,
} from "./choose-speaker";
import { type CueView, viewCue } from "./cue-view";
import { describeEndHere, describeLeftEnd, describeRightEnd, endBase } from "./describe-end";
import { describeLeftStart, describeRightStart, describeStartHere, startBase } from "./describe-start";
import { cueOutcomes, describeCue } from "./find-cues";
import { Features, type LinearModel, probabilities, softmax } from "./linear-model";
import { PlaceScores } from "./place-scores";
import type { Reading } from "./reading";

export type ProposalModels = { cue: LinearModel; boundary: LinearModel; speaker: LinearModel };

/** One stretch that a cue may introduce, in tokens, with how likely each of its edges is; `rank` 0 is the likeliest on its side. */
export type Fragment = { right: boolean; first: number; last: number; start: number; end: number; rank: number };

/** A cue, what it may introduce, and who is taken to speak. */
export type Proposal = {
  cue: number;
  /** the probabilities of the cue's outcomes (find-cues.ts) */
  outcomes: readonly number[];
  /** the likeliest few on each side, likeliest first */
  fragments: Fragment[];
  /** the head of the speaker's mention, -1 where nobody is named, and how sure that is; the next best too */
  speaker: number;
  speakerSure: number;
  second: number;
  secondSure: number;
};

/** A cue less likely than this is none, and so is content on a side less likely than that. */
export const leastCue = 0.03;
const leastSide = 0.02;
/** Of each choice the likeliest few go on, as far as they have this share of the best one's probability. */
const leastShare = 0.05;
const mostStarts = 3;
const mostEnds = 3;
const mostFragments = 5;

type Chosen = { at: number; sure: number };

/** Every cue that is likely enough, with what it may introduce: “Sales fell,” Osei said → said: Sales…fell; Osei. */
export function proposeQuotes(r: Reading, models: ProposalModels): Proposal[] {
  const f = new Features();
  const proposals: Proposal[] = [];
  const outcomes = new Float64Array(8);
  const chooser = new Chooser(r, models);
  for (let cue = 0; cue < r.t.count; cue++) {
    if (!r.cueness[cue]) continue;
    describeCue(f, r, cue);
    probabilities(models.cue, f, outcomes);
    if (1 - (outcomes[0] as number) < leastCue) continue;
    const right = at(outcomes, 1) + at(outcomes, 3) + at(outcomes, 4) + at(outcomes, 6);
    const left = at(outcomes, 2) + at(outcomes, 3) + at(outcomes, 5) + at(outcomes, 6);
    const fragments: Fragment[] = [];
    const view = viewCue(r, cue);
    if (right >= leastSide) fragments.push(...chooser.right(view));
    if (left >= leastSide) fragments.push(...chooser.left(view));
    if (fragments.length === 0) continue;
    const [first, second] = chooser.speakers(cue, likeliestContent(outcomes, fragments));
    proposals.push({
      cue,
      outcomes: cueOutcomes.map((_, outcome) => at(outcomes, outcome)),
      fragments,
      speaker: first?.at ?? -1,
      speakerSure: first?.sure ?? 0,
      second: second?.at ?? -1,
      secondSure: second?.sure ?? 0,
    });
  }
  return proposals;
}

const at = (outcomes: Float64Array, i: number) => outcomes[i] as number;

/** What the cue most likely introduces, on the sides it most likely has. */
export function likeliestContent(outcomes: Float64Array, fragments: readonly Fragment[]): Content {
  const right = at(outcomes, 1) + at(outcomes, 4);
  const left = at(outcomes, 2) + at(outcomes, 5);
  const both = at(outcomes, 3) + at(outcomes, 6);
  const content: Content = { rightFirst: -1, rightLast: -1, leftFirst: -1, leftLast: -1 };
  const bestRight = fragments.find((fragment) => fragment.right);
  const bestLeft = fragments.find((fragment) => !fragment.right);
  if (bestRight && (right >= left || both >= left || !bestLeft)) {
    content.rightFirst = bestRight.first;
    content.rightLast = bestRight.last;
  }
  if (bestLeft && (left > right || both >= right || !bestRight)) {
    content.leftFirst = bestLeft.first;
    content.leftLast = bestLeft.last;
  }
  return content;
}

/**
 * How far a place may fall behind the best one by what it is alone: further behind, no cue has ever made up for it, and
 * the cue is not asked.
 */
const behind = { start: 3.5, end: 4, speaker: 3 };

/** Asks the models where content starts and ends and who speaks, and keeps the likeliest answers. */
class Chooser {
  private readonly f = new Features();
  private readonly candidates: number[] = [];
  private readonly scores = new Float64Array(512);
  private readonly here: Record<"rightStart" | "leftStart" | "rightEnd" | "leftEnd" | "before" | "after", PlaceScores>;

  constructor(
    private readonly r: Reading,
    private readonly models: ProposalModels,
  ) {
    const { f } = this;
    const { boundary, speaker } = models;
    this.here = {
      rightStart: new PlaceScores(f, r, boundary, describeStartHere, startBase.right),
      leftStart: new PlaceScores(f, r, boundary, describeStartHere, startBase.left),
      rightEnd: new PlaceScores(f, r, boundary, describeEndHere, endBase.right),
      leftEnd: new PlaceScores(f, r, boundary, describeEndHere, endBase.left),
      before: new PlaceScores(f, r, speaker, describeSpeakerHere, speakerBase.before),
      after: new PlaceScores(f, r, speaker, describeSpeakerHere, speakerBase.after),
    };
  }

  right(cue: CueView): Fragment[] {
    const { r, f, candidates } = this;
    const { boundary } = this.models;
    rightStarts(r.t, cue.at, candidates);
    this.keepNear(this.here.rightStart, behind.start);
    for (let c = 0; c < candidates.length; c++) {
      describeRightStart(f, r, cue, candidates[c] as number);
      this.more(c, f.take(boundary));
    }
    const found: Fragment[] = [];
    for (const start of this.best(mostStarts, leastShare)) {
      rightEnds(r.t, start.at, candidates);
      this.keepNear(this.here.rightEnd, behind.end);
      for (let c = 0; c < candidates.length; c++) {
        describeRightEnd(f, r, cue, candidates[c] as number, start.at);
        this.more(c, f.take(boundary));
      }
      for (const end of this.best(mostEnds, leastShare))
        found.push({ right: true, first: start.at, last: end.at, start: start.sure, end: end.sure, rank: 0 });
    }
    return likeliest(found);
  }

  left(cue: CueView): Fragment[] {
    const { r, f, candidates } = this;
    const { boundary } = this.models;
    leftEnds(r.t, cue.at, candidates);
    this.keepNear(this.here.leftEnd, behind.end);
    for (let c = 0; c < candidates.length; c++) {
      describeLeftEnd(f, r, cue, candidates[c] as number);
      this.more(c, f.take(boundary));
    }
    const found: Fragment[] = [];
    for (const end of this.best(mostEnds, leastShare)) {
      leftStarts(r.t, end.at, candidates);
      this.keepNear(this.here.leftStart, behind.start);
      for (let c = 0; c < candidates.length; c++) {
        describeLeftStart(f, r, cue, candidates[c] as number, end.at);
        this.more(c, f.take(boundary));
      }
      for (const start of this.best(mostStarts, leastShare))
        found.push({ right: false, first: start.at, last: end.at, start: start.sure, end: end.sure, rank: 0 });
    }
    return likeliest(found);
  }

  speakers(cue: number, content: Content): Chosen[] {
    const { r, f, here, candidates, scores } = this;
    const { speaker } = this.models;
    speakerHeads(r.t, cue, candidates);
    this.keepNear(here.before, behind.speaker, cue, here.after);
    for (let c = 0; c < candidates.length; c++) {
      describeSpeaker(f, r, cue, candidates[c] as number, content);
      this.more(c, f.take(speaker));
    }
    describeNobody(f, r, cue, content);
    scores[candidates.length] = f.take(speaker);
    candidates.push(-1);
    return this.best(2, 0);
  }

  /** Scores the candidates by their places alone, `later` those after `cue`, and leaves out all that fall too far behind. */
  private keepNear(here: PlaceScores, margin: number, cue = Number.POSITIVE_INFINITY, later = here): void {
    const { candidates, scores } = this;
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < candidates.length; c++) {
      const place = candidates[c] as number;
      const score = (place < cue ? here : later).at(place);
      scores[c] = score;
      if (score > top) top = score;
    }
    let kept = 0;
    for (let c = 0; c < candidates.length; c++) {
      if ((scores[c] as number) < top - margin) continue;
      candidates[kept] = candidates[c] as number;
      scores[kept++] = scores[c] as number;
    }
    candidates.length = kept;
  }

  private more(c: number, score: number): void {
    this.scores[c] = (this.scores[c] as number) + score;
  }

  private best(most: number, share: number): Chosen[] {
    const { candidates, scores } = this;
    if (candidates.length === 0) return [];
    softmax(scores, candidates.length);
    const found: Chosen[] = [];
    while (found.length < Math.min(most, candidates.length)) {
      let best = 0;
      for (let c = 1; c < candidates.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c;
      const sure = scores[best] as number;
      if (found.length > 0 && sure < share * (found[0] as Chosen).sure) break;
      found.push({ at: candidates[best] as number, sure });
      scores[best] = -1;
    }
    return found;
  }
}

/** The likeliest few, likeliest first; of two as likely the one found first. */
function likeliest(found: Fragment[]): Fragment[] {
  // there are nine at most: put each in its place
  for (let i = 1; i < found.length; i++) {
    const one = found[i] as Fragment;
    let at = i;
    for (; at > 0 && sureOf(found[at - 1] as Fragment) < sureOf(one); at--) found[at] = found[at - 1] as Fragment;
    found[at] = one;
  }
  const top = found[0];
  if (!top) return found;
  let kept = 0;
  for (const one of found) {
    if (kept === mostFragments || sureOf(one) < leastShare * top.start * top.end) break;
    one.rank = kept++;
  }
  found.length = kept;
  return found;
}

const sureOf = ({ start, end }: Fragment) => start * end;
