import { hashWord } from "./hash-word";
import type { LinearModel } from "./linear-model";
import { type PackedModel, unpackModel } from "./pack-model";
import type { ProposalModels } from "./propose-quotes";
import claims from "./weights/claims.json";
import quotes from "./weights/quotes.json";

export type Models = ProposalModels & { claim: LinearModel };
let models: Models | undefined;

/** The trained models, unpacked once. Made by bench/train-extraction, a file for each part that is trained alone. */
export function loadModels(): Models {
  if (models) return models;
  const { cueWords, ...linear } = quotes as { cueWords: Record<string, number> } & Record<
    "cue" | "boundary" | "speaker",
    PackedModel
  >;
  models = {
    cueWords: new Map(Object.entries(cueWords).map(([word, weight]) => [hashWord(word), weight])),
    cue: unpackModel(linear.cue),
    boundary: unpackModel(linear.boundary),
    speaker: unpackModel(linear.speaker),
    claim: unpackModel(claims.claim as PackedModel),
  };
  return models;
}
