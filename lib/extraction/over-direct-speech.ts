import { shape, type Tokens } from "./tokens";
import type { Weighed } from "./weigh-fragments";
import { wordClass } from "./word-classes";

const leastSpeech = 0.5;

/**
 * Whole sentences in marks that a cue of their own leads to: no stretch that another cue wants runs over them.
 *
 * “She said the ferry was late, until at last the captain grumbled, “We sail at noon.”” → the ferry was late
 */
export class DirectSpeech {
  /** for each token, how many such cues stand before it */
  private readonly before: Int32Array;

  constructor(t: Tokens, weighed: readonly Weighed[]) {
    const leads = new Uint8Array(t.count + 1);
    for (const { proposal, fragment, likely, speech } of weighed)
      if (fragment.right && likely >= leastLikely && speech >= leastSpeech && leadsToSentence(t, proposal.cue))
        leads[proposal.cue] = 1;
    this.before = new Int32Array(t.count + 1);
    for (let i = 0; i < t.count; i++) this.before[i + 1] = (this.before[i] as number) + (leads[i] as number);
  }

  /** Whether a stretch of another cue runs over one of them. */
  isRunOver(cue: number, first: number, last: number): boolean {
    if (last < cue) return false;
    return (this.before[last + 1] as number) - (this.before[first] as number) > 0;
  }
}

const leastLikely = 0.4;

/** “grumbled, “We sail at noon.””: a comma or a colon, a mark, a capital, and a stop before the mark that closes it. */
function leadsToSentence(t: Tokens, cue: number): boolean {
  if ((t.unit[cue] as number) >= 0) return false;
  const link = t.kind[cue + 1];
  const open = cue + 2;
  if ((link !== wordClass.comma && link !== wordClass.colon) || t.kind[open] !== wordClass.openMark) return false;
  const unit = t.units[t.unit[open] as number];
  return (
    unit?.closed === true &&
    ((t.shape[open + 1] ?? 0) & shape.capital) !== 0 &&
    t.kind[unit.last - 1] === wordClass.stop
  );
}
