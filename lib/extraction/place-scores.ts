import type { Features, LinearModel } from "./linear-model";
import type { Reading } from "./reading";

/**
 * What a model thinks of a place alone, kept once it is known: many cues look at the same words, and a sum of weights
 * is the same in any order. This is what keeps one endless sentence from costing its length for every cue in it.
 */
export class PlaceScores {
  private known: Float64Array | undefined;

  constructor(
    private readonly f: Features,
    private readonly r: Reading,
    private readonly model: LinearModel,
    private readonly describe: (f: Features, r: Reading, at: number, base: number) => void,
    private readonly base: number,
  ) {}

  at(place: number): number {
    // a text without cues asks nothing, and needs no room for the answers
    this.known ??= new Float64Array(this.r.t.count).fill(Number.NaN);
    const kept = this.known[place] as number;
    if (!Number.isNaN(kept)) return kept;
    this.describe(this.f, this.r, place, this.base);
    const value = this.f.take(this.model);
    this.known[place] = value;
    return value;
  }
}
