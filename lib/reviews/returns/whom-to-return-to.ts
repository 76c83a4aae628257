import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { roles } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { EventType } from "@/lib/events/model";

const editing = roles.filter((role) => may({ role, scope: "write" } as Actor, "statements.edit"));
const made: EventType[] = ["statement.added", "statement.edited", "statements.merged", "statement.placed"];

/**
 * Who can put a statement right: whoever marked or edited it last, then who vouched for its attribution, who asked
 * somebody to read it, and who brought the document in. Never by their verdicts: those may still be private.
 * @returns active members who may edit, likeliest first, without the one who asks
 */
export async function whomToReturnTo(
  tx: Tx,
  statement: { id: string; attributedById: string | null; documentId: string },
  without: string,
): Promise<{ id: string; name: string }[]> {
  const edits = await tx.event.findMany({
    where: { entityId: statement.id, type: { in: made }, actorId: { not: null } },
    orderBy: { seq: "desc" },
    select: { actorId: true },
    take: 20,
  });
  const asked = await tx.assignment.findMany({
    where: { statementId: statement.id, endedAt: null },
    orderBy: { id: "desc" },
    select: { byId: true },
  });
  const document = await tx.document.findUnique({
    where: { id: statement.documentId },
    select: { createdById: true },
  });
  const ids = [
    ...edits.map(({ actorId }) => actorId),
    statement.attributedById,
    ...asked.map(({ byId }) => byId),
    document?.createdById ?? null,
  ];
  const candidates = [...new Set(ids.flatMap((id) => (id && id !== without ? [id] : [])))];
  const members = await tx.member.findMany({
    where: { userId: { in: candidates }, deactivatedAt: null, role: { in: editing } },
    select: { user: { select: { id: true, name: true } } },
  });
  return candidates.flatMap((id) => members.find(({ user }) => user.id === id)?.user ?? []);
}

/** A member who may edit, by id; null where there is none. */
export async function findEditor(tx: Tx, userId: string): Promise<{ id: string; name: string } | null> {
  const member = await tx.member.findFirst({
    where: { userId, deactivatedAt: null, role: { in: editing } },
    select: { user: { select: { id: true, name: true } } },
  });
  return member?.user ?? null;
}
