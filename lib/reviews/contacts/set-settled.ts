import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";

/** A dispute that somebody has looked at, or (null) is open again. Gives the id of its statement. */
export async function setSettled(
  tx: Tx,
  record: Recorder,
  evidenceId: string,
  by: { byId: string; why: string | null } | null,
): Promise<Result<string>> {
  const evidence = await tx.evidence.findUnique({
    where: { id: evidenceId, withdrawnAt: null, contact: { answer: "contests" } },
    select: { statementId: true, contact: { select: { settledWhy: true } } },
  });
  if (!evidence)
    return fail("not-found", "no-such-dispute", "There is no such dispute, or its conversation was withdrawn.");
  const found = await findEditable(tx, evidence.statementId);
  if (!found.ok) return found;
  const row = found.value;
  const { count } = await tx.contact.updateMany({
    where: { evidenceId, settledAt: by ? null : { not: null } },
    data: { settledAt: by && new Date(), settledById: by?.byId ?? null, settledWhy: by?.why ?? null },
  });
  if (count === 0)
    return fail("changed", "already-so", by ? "Somebody settled this already." : "This dispute is open already.");
  // Opened again it keeps why it was settled, so that this too can be taken back.
  const why = by ? by.why : evidence.contact?.settledWhy;
  const data = { ...statementLabel(row), evidenceId, ...(why && { why }) };
  const type = by ? "dispute.settled" : "dispute.reopened";
  await record({ type, entity: "statement", entityId: row.id, documentId: row.documentId, data });
  return ok(row.id);
}
