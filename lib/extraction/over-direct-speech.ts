import { shape, type Tokens, unitOf } from "./tokens";
import type { Weighed } from "./weigh-fragments";
import { wordClass } from "./word-classes";

const leastSpeech = 0.5;

/**
 * Whole sentences in marks that a cue of their own leads to: no stretch that another cue wants runs over them.
 *
 * “She said the ferry was late, until at last the captain grumbled, “We sail at noon.”” → the ferry was late
 */
export class DirectSpeech {
  /** those cues, in order */
  private readonly cues: number[] = [];

  constructor(t: Tokens, weighed: readonly Weighed[]) {
    for (const { proposal, fragment, likely, speech } of weighed)
      if (fragment.right && likely >= leastLikely && speech >= leastSpeech && leadsToSentence(t, proposal.cue))
        if (this.cues.at(-1) !== proposal.cue) this.cues.push(proposal.cue);
  }

  /** Whether a stretch of another cue runs over one of them. */
  isRunOver(cue: number, first: number, last: number): boolean {
    if (last < cue) return false;
    const next = this.cues[this.from(first)];
    return next !== undefined && next <= last;
  }

  /** The place of the first of them that stands at a token or after it. */
  private from(token: number): number {
    let [low, high] = [0, this.cues.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cues[middle] as number) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const leastLikely = 0.4;

/** “grumbled, “We sail at noon.””: a comma or a colon, a mark, a capital, and a stop before the mark that closes it. */
function leadsToSentence(t: Tokens, cue: number): boolean {
  if ((t.unit[cue] as number) >= 0) return false;
  const link = t.kind[cue + 1];
  const open = cue + 2;
  if ((link !== wordClass.comma && link !== wordClass.colon) || t.kind[open] !== wordClass.openMark) return false;
  const unit = unitOf(t, open);
  return (
    unit?.closed === true &&
    ((t.shape[open + 1] ?? 0) & shape.capital) !== 0 &&
    t.kind[unit.last - 1] === wordClass.stop
  );
}
