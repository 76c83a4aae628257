import { z } from "zod";
import { verdictValues } from "@/lib/reviews/model";

/** A verdict that is being written. It is kept until it is given, dropped, or emptied. */
export const draftShape = z.object({
  verdict: z.enum(verdictValues).nullable(),
  rationale: z.string(),
  /** the reason for overriding the gate, while one is being written */
  override: z.string().nullable(),
  /** ISO 8601, when it was last changed */
  at: z.string().nullable(),
});
export type Draft = z.infer<typeof draftShape>;

export const noDraft: Draft = { verdict: null, rationale: "", override: null, at: null };

export const draftKey = (userId: string, statementId: string): string => `quotedesk:draft:${userId}:${statementId}`;

export const isEmptyDraft = ({ verdict, rationale, override }: Draft): boolean =>
  verdict === null && rationale.trim() === "" && override === null;
