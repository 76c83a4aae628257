import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { sharedReadings } from "@/lib/events/shared-reading";
import { ok, type Result } from "@/lib/result";
import { notSignedIn, roomInclude } from "./find-room";
import type { Room, RoomReading, SeldomPart, SessionSummary } from "./model";
import { type Moment, readRoom } from "./room/read-room";

const closing: readonly string[] = ["recorded", "parked"];

/** Sessions, the open ones first, newest first. */
export async function listSessions(actor: Actor | null): Promise<Result<SessionSummary[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const rows = await db.reviewSession.findMany({
    include: { ...roomInclude, items: { select: { state: true } } },
    orderBy: { id: "desc" },
    take: 200,
  });
  const all = rows.map(({ id, title, chair, members, items, createdAt, closedAt }) => ({
    id,
    title,
    chair,
    members: members.map(({ user }) => ({ id: user.id, name: user.name })),
    done: items.filter(({ state }) => closing.includes(state)).length,
    items: items.length,
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }));
  return ok([...all.filter((one) => one.closedAt === null), ...all.filter((one) => one.closedAt !== null)]);
}

/**
 * A session as this reader may see it: whoever joins late or comes back reads the same room. Before the reveal a vote
 * says only that it is in, and an item gives no sign of how many agree.
 * @param itemId the item to look at; else the one the chair chose, where the chair always is while all go together
 * @param moment what many readers of one room read it from
 */
export async function getRoom(
  actor: Actor | null,
  id: string,
  itemId?: string,
  moment?: Moment,
): Promise<Result<Room>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  return readRoom(actor, id, itemId, moment ?? (await sharedReadings()));
}

/** A session as `getRoom` tells it, without the parts that its reader says they have. @param known marks of parts */
export async function readRoomAgain(
  actor: Actor | null,
  { id, item, known }: { id: string; item?: string | undefined; known: readonly string[] },
  moment?: Moment,
): Promise<Result<RoomReading>> {
  const room = await getRoom(actor, id, item, moment);
  if (!room.ok) return room;
  const { members, agenda, marks } = room.value;
  const has = (part: SeldomPart) => known.includes(marks[part]);
  return ok({ ...room.value, members: has("members") ? null : members, agenda: has("agenda") ? null : agenda });
}
