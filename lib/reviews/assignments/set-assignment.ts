import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";

const told = z.object({
  assignmentId: z.string(),
  userId: z.string(),
  name: z.string(),
  deadline: z.string().nullable(),
  was: z.string().nullable().optional(),
});

const changedSince = fail(
  "changed",
  "changed-since",
  "Somebody changed who reads this since, so this cannot be undone by itself. Look at what stands now.",
);

/** Undoes an assignment, or its taking back. */
export async function setAssignmentEnded(
  tx: Tx,
  record: Recorder,
  statementId: string,
  data: unknown,
  ended: boolean,
): Promise<Result<null>> {
  const { assignmentId, userId, name, deadline } = told.parse(data);
  const found = await findEditable(tx, statementId);
  if (!found.ok) return found;
  if (!ended && (await tx.assignment.count({ where: { statementId, userId, endedAt: null } })) > 0) return changedSince;
  const { count } = await tx.assignment.updateMany({
    where: { id: assignmentId, endedAt: ended ? null : { not: null } },
    data: { endedAt: ended ? new Date() : null },
  });
  if (count === 0) return changedSince;
  await record({
    type: ended ? "statement.unassigned" : "statement.assigned",
    entity: "statement",
    entityId: statementId,
    documentId: found.value.documentId,
    data: { ...statementLabel(found.value), assignmentId, userId, name, deadline },
  });
  return ok(null);
}

/** Writes the deadline back that stood before it was changed. */
export async function setDeadlineBack(
  tx: Tx,
  record: Recorder,
  statementId: string,
  data: unknown,
): Promise<Result<null>> {
  const { assignmentId, userId, name, deadline, was = null } = told.parse(data);
  const found = await findEditable(tx, statementId);
  if (!found.ok) return found;
  const { count } = await tx.assignment.updateMany({
    where: { id: assignmentId, endedAt: null, deadline: deadline === null ? null : new Date(deadline) },
    data: { deadline: was === null ? null : new Date(was) },
  });
  if (count === 0) return changedSince;
  await record({
    type: "statement.deadline-changed",
    entity: "statement",
    entityId: statementId,
    documentId: found.value.documentId,
    data: { ...statementLabel(found.value), assignmentId, userId, name, deadline: was, was: deadline },
  });
  return ok(null);
}
