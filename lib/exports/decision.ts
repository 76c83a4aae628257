import type { Verdict } from "@/lib/reviews/model";
import type { ExportRecord } from "./model";

/** What gives the status, and who gave it. */
export type Decision = Pick<Verdict, "reviewer" | "verdict" | "rationale" | "override" | "importedFrom" | "createdAt">;

/** The ruling that decides; else the newest verdict that stands. Null while it waits for readers, or for a ruling. */
export function decision({ status, ruling, verdicts }: ExportRecord): Decision | null {
  if (status === "unreviewed") return null;
  if (!ruling) return verdicts[0] ?? null;
  const { adjudicator: reviewer, importedFrom: from } = ruling;
  return { ...ruling, reviewer, importedFrom: from && { reviewer: from.adjudicator, at: from.at } };
}

/** Who decided, and when: for a verdict that came in with an import, as it was there. */
export const decidedBy = (
  verdict: Pick<Decision, "reviewer" | "importedFrom" | "createdAt">,
): { name: string; at: string } =>
  verdict.importedFrom === null
    ? { name: verdict.reviewer.name, at: verdict.createdAt }
    : { name: verdict.importedFrom.reviewer, at: verdict.importedFrom.at };
