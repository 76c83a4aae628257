import { type GivenVerdict, isWithdrawn, type Judged, stands } from "../derive-status";
import { evidenceGate, type Weighed } from "../evidence-gate";
import { gateLapsed } from "../model";

type Given = GivenVerdict & { reviewerId: string; override: string | null };
export type JudgedRow<Verdict extends Given = Given> = Judged & {
  status: string;
  closing: string;
  verdicts: Verdict[];
};

/** The verdicts that stand, newest first. */
export const standingVerdicts = <Verdict extends Given>(row: JudgedRow<Verdict>): Verdict[] =>
  row.verdicts.filter((verdict) => stands(verdict, row)).sort((a, b) => (a.id < b.id ? 1 : -1));

/** Its words, its speaker or its kind changed after a verdict that nobody withdrew; nothing on it stands. */
export const isReopened = (row: JudgedRow): boolean =>
  row.closing === "open" && row.verdicts.some((verdict) => !isWithdrawn(verdict));

/** Somebody decided otherwise after the reader did. Whoever changed their own mind is not overtaken. */
export function isOvertaken(row: JudgedRow, userId: string): boolean {
  const standing = standingVerdicts(row);
  const mine = standing.find((verdict) => verdict.reviewerId === userId);
  return mine !== undefined && mine !== standing[0] && mine.verdict !== standing[0]?.verdict;
}

/** The reader said last that it needs sourcing, and it still does. */
export const isToSource = (row: JudgedRow, userId: string): boolean =>
  row.status === "needs-sourcing" && standsOfReader(row, userId, "needs-sourcing");

/** The reader verified it on evidence that was taken back since. */
export const isUnbacked = (row: JudgedRow, evidence: readonly Weighed[], userId: string): boolean =>
  gateLapsed(row.status, standingVerdicts(row)[0], evidenceGate(evidence, true)) &&
  standsOfReader(row, userId, "verified");

const standsOfReader = (row: JudgedRow, userId: string, verdict: string) =>
  standingVerdicts(row).find((given) => given.reviewerId === userId)?.verdict === verdict;
