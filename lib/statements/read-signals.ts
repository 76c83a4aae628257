import type { Tx } from "@/lib/db/client";

/** What evidence says of a statement, for lists: read once for all of a list's rows. */
export type Signals = { contested: boolean };
export const noSignals: Signals = { contested: false };

/** An open dispute: somebody contests the words, and nobody has settled it. */
export const openDispute = { withdrawnAt: null, contact: { answer: "contests", settledAt: null } } as const;

export async function readSignals(tx: Tx, statementIds: string[]): Promise<ReadonlyMap<string, Signals>> {
  const rows = await tx.evidence.findMany({
    where: { statementId: { in: statementIds }, ...openDispute },
    select: { statementId: true },
  });
  const contested = new Set(rows.map((row) => row.statementId));
  return new Map(statementIds.map((id) => [id, { contested: contested.has(id) }]));
}
