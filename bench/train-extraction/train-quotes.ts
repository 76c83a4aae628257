import { Cover } from "@/lib/extraction/cover";
import { areLost } from "@/lib/extraction/join-sentences";
import type { PackedQuoteModels } from "@/lib/extraction/models";
import { packWeights, unpackWeights } from "@/lib/extraction/pack-weights";
import { proposeQuotes } from "@/lib/extraction/propose-quotes";
import { readWords } from "@/lib/extraction/reading";
import { type KeptQuote, selectQuotes } from "@/lib/extraction/select-quotes";
import { unpackTrees } from "@/lib/extraction/tree-model";
import { weighFragments } from "@/lib/extraction/weigh-fragments";
import { wordSenses } from "@/lib/extraction/word-senses";
import { align, type CorpusDocument, type Example, withoutMarks } from "./corpus";
import { fragmentCases, type Proposed } from "./fragment-cases";
import { trainProposals } from "./train-proposals";
import { type Cases, trainTrees } from "./train-trees";
import { uncoveredCases } from "./uncovered-cases";

type Say = (step: string) => void;

const bits = { cue: 20, boundary: 19, speaker: 17 };
/** How many weights each linear model keeps, so that all stay within their size on disk. */
const kept = { cue: 1_500_000, boundary: 500_000, speaker: 130_000 };
const folds = 3;

/**
 * Trains all that finds quotes. The trees must see proposals as they look on texts that nobody learnt from: so the
 * linear models are trained three times on two thirds, each proposing for the third it has not read, and once on all.
 */
export function trainQuotes(documents: readonly CorpusDocument[], say: Say): PackedQuoteModels {
  const examples = documents.map((document) => [align(document), align(withoutMarks(document))]);
  say(`${documents.length} documents read`);
  const proposed: Proposed[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const learnt = examples.filter((_, i) => i % folds !== fold).flat();
    const held = examples.filter((_, i) => i % folds === fold).flat();
    proposed.push(...propose(packProposals(learnt, say), held));
    say(`proposals of part ${fold + 1} of ${folds}`);
  }
  const trees = trainAllTrees(proposed, say);
  const { cueWords, linear } = packProposals(examples.flat(), say);
  return { cueWords, linear, trees };
}

export type PackedProposals = Pick<PackedQuoteModels, "cueWords" | "linear"> & { words: Map<number, number> };

export function packProposals(examples: readonly Example[], say: Say): PackedProposals {
  const { words, cue, boundary, speaker } = trainProposals(examples, { bits, epochs: 3, seed: 1 }, say);
  return {
    words: new Map([...words].map(([hash, { weight }]) => [hash, weight])),
    cueWords: Object.fromEntries([...words.values()].map(({ word, weight }) => [word, weight]).sort()),
    linear: {
      cue: packWeights(cue, kept.cue),
      boundary: packWeights(boundary, kept.boundary),
      speaker: packWeights(speaker, kept.speaker),
    },
  };
}

export function propose({ words, linear }: PackedProposals, examples: readonly Example[]): Proposed[] {
  const models = {
    cue: unpackWeights(linear.cue),
    boundary: unpackWeights(linear.boundary),
    speaker: unpackWeights(linear.speaker),
  };
  return examples.map((example) => {
    const reading = readWords(example.tokens, words, wordSenses());
    return { example, reading, proposals: proposeQuotes(reading, models) };
  });
}

/** The trees for cued stretches on all texts; those for what is left over see texts whose quotes trees of the other half chose. */
export function trainAllTrees(proposed: readonly Proposed[], say: Say): PackedQuoteModels["trees"] {
  const sets: Proposed[][] = [[], []];
  for (const one of proposed) sets[parity(one.example.id)]?.push(one);
  const withKept = sets.flatMap((set, half) => {
    const models = unpackFragmentTrees(trainFragmentTrees(fragmentCases(sets[1 - half] as Proposed[])));
    return set.map((one) => {
      const cover = new Cover(one.reading.t, one.proposals);
      const quotes: KeptQuote[] = selectQuotes(
        one.reading.t,
        weighFragments(one.reading, cover, one.proposals, models),
      );
      return { ...one, kept: quotes };
    });
  });
  say("quotes of both halves chosen");
  const { run, anchor } = uncoveredCases(withKept);
  const lost = uncoveredCases(
    withKept.filter(({ reading }) => areLost(reading.t)),
    true,
  );
  const fragments = trainFragmentTrees(fragmentCases(proposed));
  say("trees trained");
  return {
    ...fragments,
    run: trainTrees(run),
    anchor: trainTrees(anchor, { trees: 100 }),
    lostRun: trainTrees(lost.run),
    lostAnchor: trainTrees(lost.anchor, { trees: 100 }),
  };
}

const parity = (id: string) => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;

const trainFragmentTrees = ({ fragment, manner }: { fragment: Cases; manner: Cases }) => ({
  fragment: trainTrees(fragment),
  manner: trainTrees(manner, { trees: 80 }),
});

const unpackFragmentTrees = ({ fragment, manner }: ReturnType<typeof trainFragmentTrees>) => ({
  fragment: unpackTrees(fragment),
  manner: unpackTrees(manner),
});
