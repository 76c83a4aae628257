import { type Described, type LinearModel, Weigher } from "./linear-model";
import type { Reading } from "./reading";

/**
 * What a model thinks of a place alone, kept once it is known: many cues look at the same words, and a sum of weights
 * is the same in any order. This is what keeps one endless sentence from costing its length for every cue in it.
 */
export class PlaceScores {
  private known: Float64Array | undefined;
  private readonly weigher: Weigher;

  constructor(
    private readonly r: Reading,
    model: LinearModel,
    private readonly describe: (f: Described, r: Reading, at: number, base: number) => void,
    private readonly base: number,
  ) {
    this.weigher = new Weigher(model);
  }

  at(place: number): number {
    // a text without cues asks nothing, and needs no room for the answers
    this.known ??= new Float64Array(this.r.t.count).fill(Number.NaN);
    const kept = this.known[place] as number;
    if (!Number.isNaN(kept)) return kept;
    this.describe(this.weigher, this.r, place, this.base);
    const value = this.weigher.take();
    this.known[place] = value;
    return value;
  }
}
