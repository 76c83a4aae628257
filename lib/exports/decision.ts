import type { Verdict } from "@/lib/reviews/model";
import type { ExportRecord } from "./model";

/** The verdict that gives the status: the newest that stands. */
export const decision = (record: ExportRecord): Verdict | null => record.verdicts[0] ?? null;

/** Who decided, and when: for a verdict that came in with an import, as it was there. */
export const decidedBy = (verdict: Verdict): { name: string; at: string } =>
  verdict.importedFrom === null
    ? { name: verdict.reviewer.name, at: verdict.createdAt }
    : { name: verdict.importedFrom.reviewer, at: verdict.importedFrom.at };
