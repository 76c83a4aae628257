import type { FidelityResult } from "@/lib/fidelity/model";
import type { VerdictValue } from "../model";

/** Why an earlier ruling is shown: the same speaker, the same class of alteration, or similar words. */
export const precedentReasons = ["speaker", "alteration", "words"] as const;
export type PrecedentReason = (typeof precedentReasons)[number];

/** How this desk ruled before on something like it. */
export type Precedent = {
  rulingId: string;
  statementId: string;
  text: string;
  speaker: string | null;
  verdict: VerdictValue;
  rationale: string;
  by: string;
  /** ISO 8601, UTC */
  at: string;
  fidelity: FidelityResult | null;
  reasons: PrecedentReason[];
};
