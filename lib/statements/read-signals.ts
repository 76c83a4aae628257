import type { Tx } from "@/lib/db/client";
import { isFresh } from "@/lib/reviews/findings/keep-finding";
import { worstFinding } from "@/lib/reviews/findings/worst-finding";
import type { Statement } from "./model";

/** What evidence says of a statement, for lists: read once for all of a list's rows. */
export type Signals = Pick<Statement, "contested" | "fidelity">;
export const noSignals: Signals = { contested: false, fidelity: null };

/** An open dispute: somebody contests the words, and nobody has settled it. */
export const openDispute = { withdrawnAt: null, contact: { answer: "contests", settledAt: null } } as const;

// Of confidential evidence a list tells that somebody contests, which everybody has to know, and no more.
export async function readSignals(
  tx: Tx,
  statements: readonly { id: string; text: string }[],
): Promise<ReadonlyMap<string, Signals>> {
  const rows = await tx.evidence.findMany({
    where: {
      statementId: { in: statements.map(({ id }) => id) },
      OR: [openDispute, { withdrawnAt: null, confidential: false, kept: false, finding: { isNot: null } }],
    },
    select: {
      statementId: true,
      grade: true,
      confidential: true,
      contact: { select: { answer: true, settledAt: true } },
      finding: { select: { result: true, quote: true, engine: true } },
    },
  });
  const byStatement = new Map<string, typeof rows>();
  for (const row of rows) byStatement.set(row.statementId, [...(byStatement.get(row.statementId) ?? []), row]);
  return new Map(
    statements.map(({ id, text }) => {
      const own = byStatement.get(id) ?? [];
      const fresh = own.flatMap(({ grade, confidential, finding }) =>
        finding && !confidential && isFresh(finding, text) ? [{ grade, result: finding.result }] : [],
      );
      const contested = own.some(({ contact }) => contact?.answer === "contests" && contact.settledAt === null);
      return [id, { contested, fidelity: worstFinding(fresh) }];
    }),
  );
}
