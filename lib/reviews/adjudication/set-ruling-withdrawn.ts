import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { isWithdrawn, newest } from "../derive-status";
import { standingFor } from "../refresh-status";
import { overturnedColumn } from "./read-ruling";

/** Takes a ruling back, or brings it back in its place. Both are rows of their own. */
export async function setRulingWithdrawn(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  rulingId: string,
  withdrawn: boolean,
  why: string | null = null,
): Promise<Result<{ statement: Statement }>> {
  const ruling = await tx.adjudication.findUnique({
    where: { id: rulingId },
    include: { withdrawals: true, adjudicator: { select: { name: true } } },
  });
  if (!ruling) return fail("not-found", "no-such-ruling", "There is no such ruling on this desk.");
  if (ruling.adjudicatorId !== actor.userId && !may(actor, "acts.take-back"))
    return fail(
      "forbidden",
      "not-yours",
      `${ruling.adjudicator.name} gave this ruling. Only they or an editor may take it back.`,
    );
  if (isWithdrawn(ruling) === withdrawn)
    return fail(
      "changed",
      "already-so",
      withdrawn ? "This ruling was withdrawn already." : "This ruling stands already.",
    );
  const found = await findEditable(tx, ruling.statementId);
  if (!found.ok) return found;
  const row = found.value;
  const id = newId(newest(ruling.withdrawals)?.id);
  await tx.adjudicationWithdrawal.create({
    data: { id, adjudicationId: rulingId, byId: actor.userId, reinstates: !withdrawn, why },
  });
  const conflict = await writeStatement(tx, row, await standingFor(tx, row));
  if (conflict) return conflict;
  // Undone at once a ruling is no news; withdrawn for a reason, whom it overturned is told.
  const overturned = why === null ? [] : overturnedColumn.parse(JSON.parse(ruling.overturned));
  const accounts = overturned.flatMap(({ userId }) => userId ?? []);
  const told = why === null ? {} : { why, overturned: accounts };
  const data = { ...statementLabel(row), rulingId, verdict: ruling.verdict, ...told };
  const type = withdrawn ? "ruling.withdrawn" : "ruling.restored";
  await record({ type, entity: "statement", entityId: row.id, documentId: row.documentId, data });
  return ok({ statement: await readStatement(tx, row.id) });
}
