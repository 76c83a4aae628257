import type { Tx } from "@/lib/db/client";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { readStatement } from "./read-statement";

const readRow = (tx: Tx, id: string) =>
  tx.statement.findUnique({ where: { id }, include: { document: { select: { title: true, removedAt: true } } } });
export type StatementRow = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/**
 * The row of a statement that is about to be changed. Failures: not-found; changed "stale-version" with `current`
 * where it is no longer at `version`; changed "statement-removed" where somebody removed it.
 */
export async function findEditable(tx: Tx, id: string, version?: number): Promise<Result<StatementRow>> {
  const row = await readRow(tx, id);
  if (!row || row.document.removedAt) return noSuchStatement;
  if (row.lostAt)
    return fail(
      "changed",
      "statement-lost",
      "A new draft has no such words: the statement waits in the tray, with its verdicts and evidence. Place it there first.",
    );
  if (row.removedAt)
    return fail(
      "changed",
      "statement-removed",
      "Somebody removed this statement since you opened it. Undo brings it back.",
    );
  if (version !== undefined && row.version !== version) return staleStatement(tx, id);
  return ok(row);
}

export const noSuchStatement: Failure = fail(
  "not-found",
  "no-such-statement",
  "There is no such statement on this desk.",
);

export const staleStatement = async (tx: Tx, id: string): Promise<Failure> =>
  fail(
    "changed",
    "stale-version",
    "Somebody changed this statement since you opened it. Nothing of theirs was overwritten; look at both and decide again.",
    { current: await readStatement(tx, id) },
  );

/** Writes the row's new values and its next version; the loser of a race learns what stands. */
export async function writeStatement(
  tx: Tx,
  row: { id: string; version: number },
  data: Record<string, unknown>,
): Promise<Failure | null> {
  const written = await tx.statement.updateMany({
    where: { id: row.id, version: row.version },
    data: { ...data, version: { increment: 1 } },
  });
  return written.count === 1 ? null : staleStatement(tx, row.id);
}

const excerptLength = 160;

/** What the record needs to speak of a statement: its kind and the beginning of its words. */
export const statementLabel = (row: { kind: string; text: string }) => ({
  kind: row.kind,
  text:
    row.text.length <= excerptLength ? row.text : `${row.text.slice(0, excerptLength).replace(/\p{Surrogate}$/u, "")}…`,
});
