import type { UncoveredModels } from "./find-uncovered";
import { hashWord } from "./hash-word";
import type { LinearModel } from "./linear-model";
import { type PackedModel, unpackModel } from "./pack-model";
import { type PackedWeights, unpackWeights } from "./pack-weights";
import type { ProposalModels } from "./propose-quotes";
import { type PackedTrees, unpackTrees } from "./tree-model";
import type { FragmentModels } from "./weigh-fragments";
import claims from "./weights/claims.json";
import quotes from "./weights/quotes.json";

/** What weights/quotes.json holds. */
export type PackedQuoteModels = {
  cueWords: Record<string, number>;
  linear: Record<keyof ProposalModels, PackedWeights>;
  trees: Record<keyof FragmentModels | keyof UncoveredModels, PackedTrees>;
};
export type QuoteModels = ProposalModels & FragmentModels & UncoveredModels & { cueWords: ReadonlyMap<number, number> };
export type Models = QuoteModels & { claim: LinearModel };
let models: Models | undefined;

/** The trained models, unpacked once. Made by bench/train-extraction, a file for each part that is trained alone. */
export function loadModels(): Models {
  models ??= {
    ...unpackQuoteModels(quotes as unknown as PackedQuoteModels),
    claim: unpackClaimModel(),
  };
  return models;
}

export const unpackClaimModel = (): LinearModel => unpackModel(claims.claim as PackedModel);

export function unpackQuoteModels({ cueWords, linear, trees }: PackedQuoteModels): QuoteModels {
  return {
    cueWords: new Map(Object.entries(cueWords).map(([word, weight]) => [hashWord(word), weight])),
    cue: unpackWeights(linear.cue),
    boundary: unpackWeights(linear.boundary),
    speaker: unpackWeights(linear.speaker),
    fragment: unpackTrees(trees.fragment),
    manner: unpackTrees(trees.manner),
    run: unpackTrees(trees.run),
    anchor: unpackTrees(trees.anchor),
    lostRun: unpackTrees(trees.lostRun),
    lostAnchor: unpackTrees(trees.lostAnchor),
  };
}
