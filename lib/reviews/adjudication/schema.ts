import { z } from "zod";
import { optional, prose } from "@/lib/plain-text";
import { verdictValues } from "../model";

export const rulingInput = z.object({
  /** the statement's version that the adjudicator saw */
  version: z.int().min(1),
  verdict: z.enum(verdictValues, "Choose verified, disputed or needs sourcing."),
  /** why: those whose verdict is overturned read it */
  rationale: prose(4000).min(1, "Say why: those whose verdict you overturn read it."),
  /** why the evidence gate does not hold this time; for editors and administrators */
  override: optional(prose(1000)),
});
export type RulingInput = z.input<typeof rulingInput>;

export const withdrawRulingInput = z.object({
  why: prose(1000).min(1, "Say why: those whom the ruling overturned read it."),
});
export type WithdrawRulingInput = z.input<typeof withdrawRulingInput>;
