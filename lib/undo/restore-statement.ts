import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { statusFor } from "@/lib/reviews/refresh-status";
import { noSuchStatement, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import { readStatement } from "@/lib/statements/read-statement";
import { relinkClaims } from "@/lib/statements/relink-claims";

/** Removes a statement again, or brings it back with its verdicts and evidence. */
export async function restoreStatement(tx: Tx, record: Recorder, id: string, removed: boolean): Promise<Result<null>> {
  const row = await tx.statement.findUnique({ where: { id } });
  if (!row) return noSuchStatement;
  if ((row.removedAt !== null) === removed)
    return fail(
      "changed",
      "changed-since",
      removed ? "Somebody removed this statement already." : "This statement is back already.",
    );
  const conflict = await writeStatement(tx, row, { removedAt: removed ? new Date() : null });
  if (conflict) return conflict;
  await relinkClaims(tx, row.versionId);
  const type = removed ? "statement.removed" : "statement.restored";
  await record({ type, entity: "statement", entityId: id, documentId: row.documentId, data: statementLabel(row) });
  return ok(null);
}

type State = Record<string, unknown>;

/** Writes a statement's earlier state back, where what the act made of it still stands. */
export async function restoreState(
  tx: Tx,
  record: Recorder,
  id: string,
  { from, to }: { from: State; to: State },
): Promise<Result<null>> {
  const row = await tx.statement.findUnique({ where: { id, removedAt: null } });
  if (!row) return noSuchStatement;
  const now = row as unknown as State;
  if (Object.entries(from).some(([key, value]) => now[key] !== value))
    return fail(
      "changed",
      "changed-since",
      "Somebody changed this statement since. Look at what stands now, and change it by hand.",
      {
        current: await readStatement(tx, id),
      },
    );
  const next = { ...row, ...to } as typeof row;
  const conflict = await writeStatement(tx, row, { ...to, status: await statusFor(tx, next) });
  if (conflict) return conflict;
  await relinkClaims(tx, row.versionId);
  const data = { ...statementLabel(next), before: from, after: to };
  await record({ type: "statement.edited", entity: "statement", entityId: id, documentId: row.documentId, data });
  return ok(null);
}
