import { mostAtOnce } from "@/lib/reviews/bulk/model";
import type { Statement } from "@/lib/statements/model";

/** How sure the machine has to be, as a reader can choose it. */
export const confidences = [0.95, 0.9, 0.8, 0.7] as const;

/** Suggestions at or above a confidence that nobody has looked at or vouched for, in the order given. */
export const sureOnes = (statements: readonly Statement[], atLeast: number): Statement[] =>
  statements
    .filter(
      ({ origin, status, attribution, attributedBy }) =>
        origin === "machine" &&
        status === "unreviewed" &&
        attributedBy === null &&
        attribution !== null &&
        attribution.confidence >= atLeast,
    )
    .slice(0, mostAtOnce);
