import type { Actor } from "@/lib/accounts/model";
import { type Permission, permissions, type Role } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail, ok, type Result } from "@/lib/result";

const person = { select: { id: true, name: true, member: true } } as const;
export const roomInclude = {
  chair: { select: { id: true, name: true } },
  members: { include: { user: person }, orderBy: { id: "asc" as const } },
} as const;

export type RoomRow = NonNullable<Awaited<ReturnType<typeof readRoom>>>;
const readRoom = (tx: Tx, id: string) => tx.reviewSession.findUnique({ where: { id }, include: roomInclude });

export const noSuchSession: Failure = fail("not-found", "no-such-session", "There is no such session on this desk.");
export const noSuchItem: Failure = fail("not-found", "no-such-item", "This statement is not on the session’s agenda.");
export const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");

/** Whether a role gives verdicts: its holder votes, the others watch. */
export const votes = (member: { role: string; deactivatedAt: Date | null } | null): boolean => {
  const permission: Permission = "verdicts.give";
  return (
    member !== null &&
    !member.deactivatedAt &&
    (permissions[permission] as readonly Role[]).includes(member.role as Role)
  );
};

/** Those who are here and vote: the ones a vote waits for. */
export const voters = (room: RoomRow) =>
  room.members.filter(({ leftAt, user }) => leftAt === null && votes(user.member));

/** A session that is still going on. */
export async function findOpenRoom(tx: Tx, id: string): Promise<Result<RoomRow>> {
  const room = await readRoom(tx, id);
  if (!room) return noSuchSession;
  if (room.closedAt)
    return fail(
      "refused",
      "session-closed",
      "This session is closed. Its minutes say what was decided; open a new one to go on.",
    );
  return ok(room);
}

/** The same, led by this actor. */
export async function findLedRoom(tx: Tx, id: string, actor: Actor): Promise<Result<RoomRow>> {
  const found = await findOpenRoom(tx, id);
  if (!found.ok || found.value.chairId === actor.userId) return found;
  return fail(
    "forbidden",
    "not-the-lead",
    `${found.value.chair.name} leads this session. Ask them, or take the lead if they have gone.`,
  );
}

const readItem = (tx: Tx, id: string) =>
  tx.sessionItem.findUnique({
    where: { id },
    include: { statement: { include: { document: { select: { removedAt: true } } } } },
  });
export type ItemRow = NonNullable<Awaited<ReturnType<typeof readItem>>>;

/** An item of a session, at the version its reader saw where one is given. */
export async function findItem(tx: Tx, sessionId: string, itemId: string, version?: number): Promise<Result<ItemRow>> {
  const item = await readItem(tx, itemId);
  if (!item || item.sessionId !== sessionId) return noSuchItem;
  if (item.statement.removedAt || item.statement.document.removedAt)
    return fail(
      "changed",
      "statement-removed",
      "Somebody removed this statement. Undo brings it back; or go on to the next.",
    );
  if (version !== undefined && item.version !== version) return staleItem;
  return ok(item);
}

export const staleItem: Failure = fail(
  "changed",
  "stale-version",
  "Somebody acted on this item a moment before you. Nothing of theirs was overwritten; look again and decide anew.",
);

/** Writes an item's new values and its next version; the loser of a race learns that it lost. */
export async function writeItem(tx: Tx, item: ItemRow, data: Record<string, unknown>): Promise<Failure | null> {
  const { count } = await tx.sessionItem.updateMany({
    where: { id: item.id, version: item.version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1 ? null : staleItem;
}
