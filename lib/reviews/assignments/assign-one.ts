import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { roles } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";

export type Reader = { userId: string; name: string };

/** Roles that give verdicts: nobody else is asked to read. */
export const judging = roles.filter((role) => may({ role, scope: "write" } as Actor, "verdicts.give"));

/** The members named, each active and of a role that gives verdicts. */
export async function findReaders(tx: Tx, ids: readonly string[]): Promise<Result<Map<string, Reader>>> {
  const rows = await tx.member.findMany({
    where: { userId: { in: [...ids] }, deactivatedAt: null, role: { in: judging } },
    select: { userId: true, user: { select: { name: true } } },
  });
  const readers = new Map(rows.map(({ userId, user }) => [userId, { userId, name: user.name }]));
  return ids.every((id) => readers.has(id)) ? ok(readers) : noSuchReader;
}

const noSuchReader: Failure = fail(
  "refused",
  "no-such-reader",
  "One of them gives no verdicts at this desk. Choose reviewers, editors or administrators who work here.",
  { fields: { members: ["choose members who give verdicts"] } },
);

/** Asks one member to read one statement. Asked again, only another deadline is news. @returns whether anything changed */
export async function assignOne(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  statementId: string,
  { reader, deadline }: { reader: Reader; deadline: string | null },
): Promise<Result<boolean>> {
  const found = await findEditable(tx, statementId);
  if (!found.ok) return found;
  const standing = await tx.assignment.findFirst({ where: { statementId, userId: reader.userId, endedAt: null } });
  const was = standing?.deadline?.toISOString() ?? null;
  if (standing && was === deadline) return ok(false);
  const assignmentId = standing?.id ?? newId();
  const until = deadline === null ? null : new Date(deadline);
  if (standing) await tx.assignment.update({ where: { id: assignmentId }, data: { deadline: until } });
  else
    await tx.assignment.create({
      data: { id: assignmentId, statementId, userId: reader.userId, byId: actor.userId, deadline: until },
    });
  await record({
    type: standing ? "statement.deadline-changed" : "statement.assigned",
    entity: "statement",
    entityId: statementId,
    documentId: found.value.documentId,
    data: {
      ...statementLabel(found.value),
      ...{ assignmentId, userId: reader.userId, name: reader.name, deadline },
      ...(standing ? { was } : {}),
    },
  });
  return ok(true);
}

/** Takes an assignment back: of one member, or (null) of all who are asked. @returns whether anybody was asked */
export async function unassignOne(
  tx: Tx,
  record: Recorder,
  statementId: string,
  userId: string | null,
): Promise<Result<boolean>> {
  const found = await findEditable(tx, statementId);
  if (!found.ok) return found;
  const standing = await tx.assignment.findMany({
    where: { statementId, endedAt: null, ...(userId === null ? {} : { userId }) },
    include: { user: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  for (const one of standing) {
    await tx.assignment.update({ where: { id: one.id }, data: { endedAt: new Date() } });
    await record({
      type: "statement.unassigned",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: {
        ...statementLabel(found.value),
        ...{ assignmentId: one.id, userId: one.userId, name: one.user.name },
        deadline: one.deadline?.toISOString() ?? null,
      },
    });
  }
  return ok(standing.length > 0);
}
