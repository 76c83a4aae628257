import type { Proposal } from "./propose-quotes";
import type { Tokens } from "./tokens";

/** How likely a side of a proposal is to hold content at all. */
export const sideOf = ({ outcomes }: Proposal, right: boolean): number =>
  right
    ? at(outcomes, 1) + at(outcomes, 3) + at(outcomes, 4) + at(outcomes, 6)
    : at(outcomes, 2) + at(outcomes, 3) + at(outcomes, 5) + at(outcomes, 6);

const at = (outcomes: Proposal["outcomes"], i: number) => outcomes[i] as number;

/** How likely a proposal's cue is one. */
export const cueOf = ({ outcomes }: Proposal): number => 1 - (outcomes[0] as number);

/**
 * What else is proposed at each word: the likeliest content that covers it and whose that is, and the likeliest of any
 * other. A quote inside somebody else's quote is no quote of its own.
 */
export class Cover {
  private readonly best: Float32Array;
  private readonly owner: Int32Array;
  private readonly second: Float32Array;
  private readonly cue: Float32Array;

  constructor(t: Tokens, proposals: readonly Proposal[]) {
    // a text without cues needs no room for what they want
    const room = proposals.length > 0 ? t.count : 0;
    this.best = new Float32Array(room);
    this.owner = new Int32Array(room).fill(-1);
    this.second = new Float32Array(room);
    this.cue = new Float32Array(room);
    for (const proposal of proposals) {
      this.cue[proposal.cue] = cueOf(proposal);
      for (const { right, first, last, rank } of proposal.fragments)
        if (rank === 0) this.put(proposal.cue, first, last, sideOf(proposal, right));
    }
  }

  /** How likely a word is a cue. */
  cueAt(place: number): number {
    return this.cue[place] ?? 0;
  }

  /** The likeliest content at a word that some other cue than `cue` introduces. */
  byOther(place: number, cue: number): number {
    return (this.owner[place] === cue ? this.second[place] : this.best[place]) ?? 0;
  }

  private put(cue: number, first: number, last: number, value: number): void {
    const { best, owner, second } = this;
    for (let i = first; i <= last; i++) {
      if (owner[i] === cue) {
        best[i] = Math.max(best[i] as number, value);
      } else if (value > (best[i] as number)) {
        second[i] = best[i] as number;
        best[i] = value;
        owner[i] = cue;
      } else if (value > (second[i] as number)) second[i] = value;
    }
  }
}
