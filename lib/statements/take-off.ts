import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { ok, type Result } from "@/lib/result";
import { findEditable, statementLabel, writeStatement } from "./find-editable";
import type { Statement } from "./model";
import { readStatement } from "./read-statement";

/**
 * Removes one statement inside a transaction.
 * @returns it as it was, and the version whose claims must be linked again (relinkClaims), once for all of an act
 */
export async function takeOff(
  tx: Tx,
  record: Recorder,
  id: string,
  version?: number,
): Promise<Result<{ statement: Statement; relink: string }>> {
  const found = await findEditable(tx, id, version);
  if (!found.ok) return found;
  const row = found.value;
  const statement = await readStatement(tx, id);
  const conflict = await writeStatement(tx, row, { removedAt: new Date() });
  if (conflict) return conflict;
  const data = statementLabel(row);
  await record({ type: "statement.removed", entity: "statement", entityId: id, documentId: row.documentId, data });
  return ok({ statement, relink: row.versionId });
}
