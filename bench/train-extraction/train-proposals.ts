import { leftEnds, leftStarts, rightEnds, rightStarts } from "@/lib/extraction/boundary-candidates";
import {
  type Content,
  describeNobody,
  describeSpeaker,
  describeSpeakerHere,
  speakerBase,
  speakerHeads,
} from "@/lib/extraction/choose-speaker";
import { viewCue } from "@/lib/extraction/cue-view";
import { describeEndHere, describeLeftEnd, describeRightEnd, endBase } from "@/lib/extraction/describe-end";
import { describeLeftStart, describeRightStart, describeStartHere, startBase } from "@/lib/extraction/describe-start";
import type { Features } from "@/lib/extraction/linear-model";
import type { ProposalModels } from "@/lib/extraction/propose-quotes";
import { type Reading, readWords } from "@/lib/extraction/reading";
import { wordSenses } from "@/lib/extraction/word-senses";
import type { Example, GoldQuote, Range } from "./corpus";
import { type CueWords, countCueWords } from "./count-cue-words";
import { type Labelled, labelCues, trainCues } from "./train-cues";
import { type Choice, trainRanker } from "./train-ranker";

export type TrainingOptions = {
  bits: { cue: number; boundary: number; speaker: number };
  epochs: number;
  seed: number;
};

// Small steps: at four times these the cues grow too sure of themselves, and a twentieth of the true ones is lost.
const rates = { cue: 0.02, boundary: 0.03, speaker: 0.03 };

/** Trains what proposes quotes: cues, boundaries, speakers. `say` hears of each step. */
export function trainProposals(
  examples: readonly Example[],
  { bits, epochs, seed }: TrainingOptions,
  say: (step: string) => void,
): ProposalModels & { words: CueWords } {
  const { words, without } = countCueWords(examples);
  say(`${words.size} cue words`);
  const labelled = examples.map((example) =>
    labelCues(example, readWords(example.tokens, without(example.id), wordSenses())),
  );
  const cue = trainCues(labelled, { bits: bits.cue, epochs, rate: rates.cue, seed });
  say("cues trained");
  const { boundaries, speakers } = boundaryAndSpeakerChoices(labelled);
  const boundary = trainRanker(boundaries, { bits: bits.boundary, epochs, rate: rates.boundary, seed: seed + 1 });
  say("boundaries trained");
  const speaker = trainRanker(speakers, { bits: bits.speaker, epochs, rate: rates.speaker, seed: seed + 2 });
  say("speakers trained");
  return { cue, boundary, speaker, words };
}

/** Every choice of a first word, a last word or a speaker that the marked quotes answer. */
export function boundaryAndSpeakerChoices(labelled: readonly Labelled[]): {
  boundaries: (() => Choice)[];
  speakers: (() => Choice)[];
} {
  const boundaries: (() => Choice)[] = [];
  const speakers: (() => Choice)[] = [];
  for (const { reading, anchors } of labelled)
    for (const [at, { quote }] of anchors) {
      const right = quote.parts.filter((part) => part.first > at).sort((a, b) => a.first - b.first)[0];
      const left = quote.parts.filter((part) => part.last < at).sort((a, b) => b.last - a.last)[0];
      if (right) boundaries.push(...rightChoices(reading, at, right));
      if (left) boundaries.push(...leftChoices(reading, at, left));
      speakers.push(() => speakerChoice(reading, at, quote, contentOf(right, left)));
    }
  return { boundaries, speakers };
}

type Describe = (f: Features, place: number) => void;
type Gather = (out: number[]) => void;

const choice = (gather: Gather, right: (place: number) => boolean, describe: Describe) => (): Choice => {
  const found: number[] = [];
  gather(found);
  return {
    count: found.length,
    right: (c) => right(found[c] as number),
    describe: (f, c) => {
      f.clear();
      describe(f, found[c] as number);
    },
  };
};

function rightChoices(r: Reading, cue: number, gold: Range): (() => Choice)[] {
  const view = viewCue(r, cue);
  return [
    choice(
      (out) => rightStarts(r.t, cue, out),
      (place) => place === gold.first,
      (f, place) => {
        describeStartHere(f, r, place, startBase.right);
        describeRightStart(f, r, view, place);
      },
    ),
    choice(
      (out) => rightEnds(r.t, gold.first, out),
      (place) => place === gold.last,
      (f, place) => {
        describeEndHere(f, r, place, endBase.right);
        describeRightEnd(f, r, view, place, gold.first);
      },
    ),
  ];
}

function leftChoices(r: Reading, cue: number, gold: Range): (() => Choice)[] {
  const view = viewCue(r, cue);
  return [
    choice(
      (out) => leftEnds(r.t, cue, out),
      (place) => place === gold.last,
      (f, place) => {
        describeEndHere(f, r, place, endBase.left);
        describeLeftEnd(f, r, view, place);
      },
    ),
    choice(
      (out) => leftStarts(r.t, gold.last, out),
      (place) => place === gold.first,
      (f, place) => {
        describeStartHere(f, r, place, startBase.left);
        describeLeftStart(f, r, view, place, gold.last);
      },
    ),
  ];
}

function speakerChoice(r: Reading, cue: number, quote: GoldQuote, content: Content): Choice {
  const named = (i: number) => quote.speaker.some((range) => i >= range.first && i <= range.last);
  return choice(
    (out) => {
      speakerHeads(r.t, cue, out);
      out.push(-1);
    },
    (place) => (place < 0 ? quote.speaker.length === 0 : named(place)),
    (f, place) => {
      if (place < 0) return describeNobody(f, r, cue, content);
      describeSpeakerHere(f, r, place, place < cue ? speakerBase.before : speakerBase.after);
      describeSpeaker(f, r, cue, place, content);
    },
  )();
}

const contentOf = (right: Range | undefined, left: Range | undefined): Content => ({
  rightFirst: right?.first ?? -1,
  rightLast: right?.last ?? -1,
  leftFirst: left?.first ?? -1,
  leftLast: left?.last ?? -1,
});
