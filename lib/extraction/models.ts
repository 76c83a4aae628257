import { hashWord } from "./hash-word";
import type { LinearModel } from "./linear-model";
import { type PackedModel, unpackModel } from "./pack-model";
import type { ProposalModels } from "./propose-quotes";
import packed from "./weights/models.json";

export type Models = ProposalModels & { claim: LinearModel };
let models: Models | undefined;

/** The trained models, unpacked once. Made by bench/train-extraction. */
export function loadModels(): Models {
  if (models) return models;
  const { cueWords, ...linear } = packed as { cueWords: Record<string, number> } & Record<
    Exclude<keyof Models, "cueWords">,
    PackedModel
  >;
  models = {
    cueWords: new Map(Object.entries(cueWords).map(([word, weight]) => [hashWord(word), weight])),
    cue: unpackModel(linear.cue),
    boundary: unpackModel(linear.boundary),
    speaker: unpackModel(linear.speaker),
    claim: unpackModel(linear.claim),
  };
  return models;
}
