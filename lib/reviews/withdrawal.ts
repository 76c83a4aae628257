import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { isWithdrawn } from "./derive-status";
import { standingFor } from "./refresh-status";

/** Takes a verdict back, or brings a withdrawn one back in its place. Both are rows of their own. */
export async function setWithdrawn(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  verdictId: string,
  withdrawn: boolean,
): Promise<Result<{ statement: Statement }>> {
  const verdict = await tx.verdict.findUnique({
    where: { id: verdictId },
    include: { withdrawals: true, reviewer: { select: { name: true } } },
  });
  if (!verdict) return fail("not-found", "no-such-verdict", "There is no such verdict on this desk.");
  if (verdict.reviewerId !== actor.userId && !may(actor, "acts.take-back"))
    return fail(
      "forbidden",
      "not-yours",
      `${verdict.reviewer.name} gave this verdict. Only they or an editor may take it back.`,
    );
  if (isWithdrawn(verdict) === withdrawn)
    return fail(
      "changed",
      "already-so",
      withdrawn ? "This verdict was withdrawn already." : "This verdict stands already.",
    );
  const found = await findEditable(tx, verdict.statementId);
  if (!found.ok) return found;
  const row = found.value;
  const after = verdict.withdrawals.reduce<string | undefined>(
    (last, one) => (last && last > one.id ? last : one.id),
    undefined,
  );
  await tx.verdictWithdrawal.create({
    data: { id: newId(after), verdictId, byId: actor.userId, reinstates: !withdrawn },
  });
  const conflict = await writeStatement(tx, row, await standingFor(tx, row));
  if (conflict) return conflict;
  const data = { ...statementLabel(row), verdictId, verdict: verdict.verdict };
  const type = withdrawn ? "verdict.withdrawn" : "verdict.restored";
  await record({ type, entity: "statement", entityId: row.id, documentId: row.documentId, data });
  return ok({ statement: await readStatement(tx, row.id) });
}
