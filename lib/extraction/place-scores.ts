import { Features, type LinearModel, score } from "./linear-model";
import type { Reading } from "./reading";

/**
 * What a model thinks of a place alone, kept once it is known: many cues look at the same words, and a sum of weights
 * is the same in any order. This is what keeps one endless sentence from costing its length for every cue in it.
 */
export class PlaceScores {
  private readonly known: Float64Array;
  private readonly features = new Features();

  constructor(
    private readonly r: Reading,
    private readonly model: LinearModel,
    private readonly describe: (f: Features, r: Reading, at: number, base: number) => void,
    private readonly base: number,
  ) {
    this.known = new Float64Array(r.t.count).fill(Number.NaN);
  }

  at(place: number): number {
    const kept = this.known[place] as number;
    if (!Number.isNaN(kept)) return kept;
    this.features.clear();
    this.describe(this.features, this.r, place, this.base);
    const value = score(this.model, this.features);
    this.known[place] = value;
    return value;
  }
}
