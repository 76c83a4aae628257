import type { Cover } from "./cover";
import { describeFragment, fragmentWidth } from "./describe-fragment";
import type { Fragment, Proposal } from "./propose-quotes";
import type { Reading } from "./reading";
import { Row } from "./row";
import { cuts } from "./select-quotes";
import { isSureCue } from "./sure-cues";
import { askTrees, type TreeModel } from "./tree-model";

export type FragmentModels = { fragment: TreeModel; manner: TreeModel };

/** A stretch of words with how likely it is a quote, and if so, how likely one that reports speech: 0 where too little to tell it. */
export type Weighed = { proposal: Proposal; fragment: Fragment; likely: number; speech: number };

// Below this nothing is kept, so the trees may stop and its manner is not asked.
const leastLikely = Math.min(cuts.speech, cuts.attitude);

/** Weighs every proposed stretch against all others of the text. */
export function weighFragments(
  r: Reading,
  cover: Cover,
  proposals: readonly Proposal[],
  models: FragmentModels,
): Weighed[] {
  const row = new Row(fragmentWidth);
  const weighed: Weighed[] = [];
  for (const proposal of proposals) {
    const least = isSureCue(r.t, proposal.cue) ? 0 : leastLikely;
    for (const fragment of proposal.fragments) {
      describeFragment(row, r, cover, proposal, fragment);
      const likely = askTrees(models.fragment, row.numbers, least);
      if (likely < least) continue;
      weighed.push({ proposal, fragment, likely, speech: askTrees(models.manner, row.numbers, cuts.manner) });
    }
  }
  return weighed;
}
