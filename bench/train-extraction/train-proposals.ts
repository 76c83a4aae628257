import {
  describeEnd,
  describeStart,
  leftEnds,
  leftStarts,
  rightEnds,
  rightStarts,
} from "@/lib/extraction/choose-boundaries";
import { type Content, describeSpeaker, speakerHeads } from "@/lib/extraction/choose-speaker";
import { weighCueWords } from "@/lib/extraction/find-cues";
import type { ProposalModels } from "@/lib/extraction/propose-quotes";
import type { Example, Range } from "./corpus";
import { countCueWords, labelCues, trainCues } from "./train-cues";
import { type Choice, trainRanker } from "./train-ranker";

export type TrainingOptions = {
  bits: { cue: number; boundary: number; speaker: number };
  epochs: number;
  seed: number;
};

/** Trains what proposes quotes: cues, boundaries, speakers. `say` hears of each step. */
export function trainProposals(
  examples: readonly Example[],
  options: TrainingOptions,
  say: (step: string) => void,
): ProposalModels & { words: ReturnType<typeof countCueWords> } {
  const words = countCueWords(examples);
  say(`${words.size} cue words`);
  const weights = new Map([...words].map(([word, { weight }]) => [word, weight]));
  const labelled = examples.map((example) => labelCues(example, words));
  const cue = trainCues(labelled, words, {
    bits: options.bits.cue,
    epochs: options.epochs,
    rate: 0.1,
    seed: options.seed,
  });
  say("cues trained");

  const boundaries: (() => Choice | null)[] = [];
  const speakers: (() => Choice | null)[] = [];
  for (const { example, anchors } of labelled) {
    const t = example.tokens;
    const cueness = weighCueWords(t, weights);
    for (const [at, { quote }] of anchors) {
      const right = quote.parts.filter((part) => part.first > at).sort((a, b) => a.first - b.first)[0];
      const left = quote.parts.filter((part) => part.last < at).sort((a, b) => b.last - a.last)[0];
      if (right) {
        boundaries.push(() => {
          const found: number[] = [];
          rightStarts(t, at, found);
          return {
            count: found.length,
            right: (c) => found[c] === right.first,
            describe: (f, c) => describeStart(f, t, cueness, at, found[c] as number, at),
          };
        });
        boundaries.push(() => {
          const found: number[] = [];
          rightEnds(t, right.first, found);
          return {
            count: found.length,
            right: (c) => found[c] === right.last,
            describe: (f, c) => describeEnd(f, t, cueness, at, found[c] as number, right.first),
          };
        });
      }
      if (left) {
        boundaries.push(() => {
          const found: number[] = [];
          leftEnds(t, at, found);
          return {
            count: found.length,
            right: (c) => found[c] === left.last,
            describe: (f, c) => describeEnd(f, t, cueness, at, found[c] as number, found[c] as number),
          };
        });
        boundaries.push(() => {
          const found: number[] = [];
          leftStarts(t, left.last, found);
          return {
            count: found.length,
            right: (c) => found[c] === left.first,
            describe: (f, c) => describeStart(f, t, cueness, at, found[c] as number, left.last),
          };
        });
      }
      const content = contentOf(right, left);
      speakers.push(() => {
        const found: number[] = [];
        speakerHeads(t, at, found);
        found.push(-1);
        const named = (i: number) => quote.speaker.some((range) => i >= range.first && i <= range.last);
        return {
          count: found.length,
          right: (c) => ((found[c] as number) < 0 ? quote.speaker.length === 0 : named(found[c] as number)),
          describe: (f, c) => describeSpeaker(f, t, cueness, at, found[c] as number, content),
        };
      });
    }
  }
  const boundary = trainRanker(boundaries, {
    bits: options.bits.boundary,
    epochs: options.epochs,
    rate: 0.1,
    seed: options.seed + 1,
  });
  say("boundaries trained");
  const speaker = trainRanker(speakers, {
    bits: options.bits.speaker,
    epochs: options.epochs,
    rate: 0.1,
    seed: options.seed + 2,
  });
  say("speakers trained");
  return { cueWords: weights, cue, boundary, speaker, words };
}

const contentOf = (right: Range | undefined, left: Range | undefined): Content => ({
  rightFirst: right?.first ?? -1,
  rightLast: right?.last ?? -1,
  leftFirst: left?.first ?? -1,
  leftLast: left?.last ?? -1,
});
