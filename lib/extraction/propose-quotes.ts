import { describeEnd, describeStart, leftEnds, leftStarts, rightEnds, rightStarts } from "./choose-boundaries";
import { type Content, describeSpeaker, speakerHeads } from "./choose-speaker";
import { describeCue, weighCueWords } from "./find-cues";
import { Features, type LinearModel, probabilities, score, softmax } from "./linear-model";
import type { Tokens } from "./tokens";

export type ProposalModels = {
  cueWords: ReadonlyMap<number, number>;
  cue: LinearModel;
  boundary: LinearModel;
  speaker: LinearModel;
};

/** A quote as first proposed: a cue, what it is taken to introduce, and who is taken to speak. All in tokens. */
export type Proposal = {
  cue: number;
  /** the probabilities of the cue's outcomes (find-cues.ts) */
  outcomes: Float64Array;
  content: Content;
  /** how sure each boundary is */
  sure: { rightFirst: number; rightLast: number; leftFirst: number; leftLast: number; speaker: number };
  /** the head of the speaker's mention, -1 where nobody is named */
  speaker: number;
};

/** Every cue that is likely enough, with its content and speaker: “Sales fell,” Osei said → said: Sales…fell, Osei. */
export function proposeQuotes(
  t: Tokens,
  models: ProposalModels,
  leastLikely: number,
): { proposals: Proposal[]; cueness: Uint8Array } {
  const f = new Features();
  const cueness = weighCueWords(t, models.cueWords);
  const proposals: Proposal[] = [];
  const outcomes = new Float64Array(8);
  const candidates: number[] = [];
  const scores = new Float64Array(512);
  const choose = (describe: (candidate: number) => void, model: LinearModel): { at: number; sure: number } => {
    let best = 0;
    for (let c = 0; c < candidates.length; c++) {
      describe(candidates[c] as number);
      scores[c] = score(model, f);
      if ((scores[c] as number) > (scores[best] as number)) best = c;
    }
    softmax(scores, candidates.length);
    return { at: candidates[best] as number, sure: scores[best] as number };
  };

  for (let cue = 0; cue < t.count; cue++) {
    if (!cueness[cue]) continue;
    describeCue(f, t, cueness, cue);
    probabilities(models.cue, f, outcomes);
    if (1 - (outcomes[0] as number) < leastLikely) continue;
    const right = (outcomes[1] as number) + (outcomes[4] as number);
    const left = (outcomes[2] as number) + (outcomes[5] as number);
    const both = (outcomes[3] as number) + (outcomes[6] as number);
    const content: Content = { rightFirst: -1, rightLast: -1, leftFirst: -1, leftLast: -1 };
    const sure = { rightFirst: 1, rightLast: 1, leftFirst: 1, leftLast: 1, speaker: 1 };
    if (right >= left || both >= left) {
      rightStarts(t, cue, candidates);
      if (candidates.length > 0) {
        const start = choose((at) => describeStart(f, t, cueness, cue, at, cue), models.boundary);
        rightEnds(t, start.at, candidates);
        const end = choose((at) => describeEnd(f, t, cueness, cue, at, start.at), models.boundary);
        content.rightFirst = start.at;
        content.rightLast = end.at;
        sure.rightFirst = start.sure;
        sure.rightLast = end.sure;
      }
    }
    if (left > right || both >= right) {
      leftEnds(t, cue, candidates);
      if (candidates.length > 0) {
        const end = choose((at) => describeEnd(f, t, cueness, cue, at, at), models.boundary);
        leftStarts(t, end.at, candidates);
        const start = choose((at) => describeStart(f, t, cueness, cue, at, end.at), models.boundary);
        content.leftFirst = start.at;
        content.leftLast = end.at;
        sure.leftFirst = start.sure;
        sure.leftLast = end.sure;
      }
    }
    if (content.rightFirst < 0 && content.leftFirst < 0) continue;
    speakerHeads(t, cue, candidates);
    candidates.push(-1);
    const speaker = choose((at) => describeSpeaker(f, t, cueness, cue, at, content), models.speaker);
    sure.speaker = speaker.sure;
    proposals.push({ cue, outcomes: outcomes.slice(0, 7), content, sure, speaker: speaker.at });
  }
  return { proposals, cueness };
}
