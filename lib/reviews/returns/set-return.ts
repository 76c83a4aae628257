import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { EventType } from "@/lib/events/model";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";

const told = z.object({
  returnId: z.string(),
  toId: z.string().optional(),
  to: z.string().optional(),
  closed: z.string().optional(),
});
type Step = { statementId: string; data: unknown };

const changedSince = fail(
  "changed",
  "changed-since",
  "Somebody went on with this return since, so this cannot be undone by itself. Look at what stands now.",
);

/** Writes one column of a return where it stands as the act left it, and records that. */
async function step(
  tx: Tx,
  record: Recorder,
  { statementId, data }: Step,
  how: { where: object; set: object; type: EventType },
): Promise<Result<null>> {
  const { returnId, closed: _, ...who } = told.parse(data);
  const found = await findEditable(tx, statementId);
  if (!found.ok) return found;
  const { count } = await tx.return.updateMany({ where: { id: returnId, ...how.where }, data: how.set });
  if (count === 0) return changedSince;
  await record({
    type: how.type,
    entity: "statement",
    entityId: statementId,
    documentId: found.value.documentId,
    data: { ...statementLabel(found.value), returnId, ...who },
  });
  return ok(null);
}

/** Takes a return back that nobody has answered; the one it closed stands again. */
export async function takeReturnBack(tx: Tx, record: Recorder, one: Step): Promise<Result<null>> {
  const { closed } = told.parse(one.data);
  const done = await step(tx, record, one, {
    where: { answeredAt: null, closedAt: null },
    set: { closedAt: new Date() },
    type: "statement.return-closed",
  });
  if (done.ok && closed) await tx.return.updateMany({ where: { id: closed }, data: { closedAt: null } });
  return done;
}

/** Has it wait again to be put right. */
export const takeAnswerBack = (tx: Tx, record: Recorder, one: Step) =>
  step(tx, record, one, {
    where: { answeredAt: { not: null }, closedAt: null },
    set: { answeredAt: null, answer: null },
    type: "statement.return-reopened",
  });

/** Opens a return again, where no other stands by now. */
export async function reopenReturn(tx: Tx, record: Recorder, one: Step): Promise<Result<null>> {
  if ((await tx.return.count({ where: { statementId: one.statementId, closedAt: null } })) > 0) return changedSince;
  return step(tx, record, one, {
    where: { closedAt: { not: null } },
    set: { closedAt: null },
    type: "statement.return-reopened",
  });
}

/** Undoes the opening again: it is closed, as it was. */
export const closeAgain = (tx: Tx, record: Recorder, one: Step) =>
  step(tx, record, one, {
    where: { closedAt: null },
    set: { closedAt: new Date() },
    type: "statement.return-closed",
  });
