import { z } from "zod";
import { verdictValues } from "@/lib/reviews/model";
import { keep, parseKept, readKept } from "./kept-on-machine";

/** A verdict that was given while the desk did not answer. */
export const keptVerdict = z.object({
  statementId: z.string(),
  version: z.number(),
  verdict: z.enum(verdictValues),
  rationale: z.string().optional(),
  override: z.string().optional(),
  /** ISO 8601 */
  at: z.string(),
});
export type KeptVerdict = z.infer<typeof keptVerdict>;

const shape = z.array(keptVerdict);

export const outboxKey = (userId: string, documentId: string): string => `quotedesk:kept:${userId}:${documentId}`;

export const readOutbox = (key: string): KeptVerdict[] => parseKept(readKept(key), shape) ?? [];

/** Keeps a verdict at the end of the line; a later one on the same statement takes the earlier one's place. */
export function keepVerdict(key: string, verdict: KeptVerdict): void {
  const others = readOutbox(key).filter(({ statementId }) => statementId !== verdict.statementId);
  keep(key, JSON.stringify([...others, verdict]));
}

export function forgetVerdict(key: string, statementId: string): void {
  const left = readOutbox(key).filter((verdict) => verdict.statementId !== statementId);
  keep(key, left.length === 0 ? null : JSON.stringify(left));
}

/** Seconds until the next try after so many that failed: quick at first, then calm. */
export const pauseAfter = (tries: number): number => Math.min(60, 4 * 2 ** Math.min(tries, 4));

/** Whether an act failed because the desk could not be reached, rather than because the desk failed. */
export const isUnreachable = (error: unknown): boolean =>
  !navigator.onLine || (error instanceof TypeError && /fetch|network|load failed/i.test(error.message));
