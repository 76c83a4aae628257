import { percentAgreement } from "@/lib/reviews/agreement/coefficients";
import { type VerdictValue, verdictValues } from "@/lib/reviews/model";
import type { Outcome, Vote } from "./model";

/**
 * What came of a vote: the verdict of more than half of those who voted. Anything less is split, and decided by no
 * machine: it is talked over and voted on again, or parked.
 */
export function outcomeOf(votes: readonly Vote[]): Outcome {
  const counts: Record<VerdictValue, number> = { verified: 0, disputed: 0, "needs-sourcing": 0 };
  for (const { vote } of votes) if (vote) counts[vote] += 1;
  const verdict = verdictValues.find((value) => counts[value] * 2 > votes.length) ?? null;
  const given = new Map(votes.flatMap(({ by, vote }) => (vote ? [[by.id, vote] as const] : [])));
  return {
    verdict,
    counts,
    dissent: verdict === null ? [] : votes.filter(({ vote }) => vote !== verdict),
    agreement: percentAgreement([{ itemId: "", verdicts: given }]).value,
  };
}
