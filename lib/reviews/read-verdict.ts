import { z } from "zod";
import { isWithdrawn, type Judged, stands } from "./derive-status";
import type { Verdict } from "./model";

/** Who gave it elsewhere, and when. A name may be two people's; older files do not say whose it is. */
export const verdictOrigin = z.object({ reviewer: z.string(), reviewerId: z.string().optional(), at: z.string() });
export type VerdictOrigin = z.output<typeof verdictOrigin>;
const person = { select: { id: true, name: true } } as const;

export const verdictInclude = {
  reviewer: person,
  withdrawals: { include: { by: person }, orderBy: { id: "asc" as const } },
} as const;

type Row = {
  id: string;
  statementId: string;
  reviewer: { id: string; name: string };
  verdict: string;
  rationale: string | null;
  judgedText: string;
  judgedSpeakerId: string | null;
  judgedKind: string | null;
  override: string | null;
  importedFrom: string | null;
  needed: number;
  blind: boolean;
  inSession: boolean;
  createdAt: Date;
  withdrawals: { id: string; reinstates: boolean; createdAt: Date; by: { name: string } }[];
};

export function toVerdict(row: Row, statement: Judged): Verdict {
  const last = row.withdrawals.at(-1);
  return {
    id: row.id,
    statementId: row.statementId,
    reviewer: row.reviewer,
    verdict: row.verdict as Verdict["verdict"],
    rationale: row.rationale,
    judgedText: row.judgedText,
    judgedSpeakerId: row.judgedSpeakerId,
    override: row.override,
    importedFrom: row.importedFrom ? verdictOrigin.parse(JSON.parse(row.importedFrom)) : null,
    needed: row.needed,
    blind: row.blind,
    inSession: row.inSession,
    createdAt: row.createdAt.toISOString(),
    stands: stands(row, statement),
    withdrawn: last && isWithdrawn(row) ? { by: last.by.name, at: last.createdAt.toISOString() } : null,
  };
}
