import { z } from "zod";
import { isWithdrawn, type Judged, stands } from "../derive-status";
import { type Ruling, verdictValues } from "../model";

export const overturnedColumn = z.array(
  z.object({ userId: z.string().nullable(), name: z.string(), verdict: z.enum(verdictValues) }),
);
/** Who ruled elsewhere, and when. */
export const rulingOrigin = z.object({ adjudicator: z.string(), at: z.string() });
const person = { select: { id: true, name: true } } as const;

export const rulingInclude = {
  adjudicator: person,
  withdrawals: { include: { by: person }, orderBy: { id: "asc" as const } },
} as const;

type Row = {
  id: string;
  statementId: string;
  adjudicator: { id: string; name: string };
  verdict: string;
  rationale: string;
  judgedText: string;
  judgedSpeakerId: string | null;
  judgedKind: string;
  override: string | null;
  overturned: string;
  importedFrom: string | null;
  createdAt: Date;
  withdrawals: { id: string; reinstates: boolean; createdAt: Date; why: string | null; by: { name: string } }[];
};

export function toRuling(row: Row, statement: Judged): Ruling {
  const { id, statementId, adjudicator, rationale, judgedText, override } = row;
  const last = row.withdrawals.at(-1);
  return {
    ...{ id, statementId, adjudicator, rationale, judgedText, override },
    verdict: row.verdict as Ruling["verdict"],
    overturned: overturnedColumn.parse(JSON.parse(row.overturned)),
    importedFrom: row.importedFrom ? rulingOrigin.parse(JSON.parse(row.importedFrom)) : null,
    createdAt: row.createdAt.toISOString(),
    stands: stands(row, statement),
    withdrawn: last && isWithdrawn(row) ? { by: last.by.name, at: last.createdAt.toISOString(), why: last.why } : null,
  };
}
