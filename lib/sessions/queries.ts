import { createHash } from "node:crypto";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { sharedReadings } from "@/lib/events/shared-reading";
import { ok, type Result } from "@/lib/result";
import { noSuchSession, notSignedIn, roomInclude, voters, votes } from "./find-room";
import { minutesLeft } from "./minutes-left";
import type { AgendaItem, CurrentItem, Room, RoomReading, SeldomPart, SessionSummary } from "./model";
import { outcomeOf } from "./outcome";
import { readRoomRows, readStatement, readThread, readVotesFor } from "./room/queries";
import { stateAt, votesAreOpen } from "./vote-state";

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
 */
export async function getRoom(actor: Actor | null, id: string, itemId?: string): Promise<Result<Room>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const shared = await sharedReadings();
  const found = await readRoomRows(shared, id);
  if (!found) return noSuchSession;
  const { row, items } = found;
  const now = new Date();
  const agenda = items.map((item): AgendaItem => {
    const { statement } = item;
    const given = item.votes.filter(({ round }) => round === item.round);
    return {
      id: item.id,
      statementId: statement.id,
      documentId: statement.documentId,
      position: item.position,
      state: stateAt(item, now),
      round: item.round,
      kind: statement.kind as AgendaItem["kind"],
      status: statement.status as AgendaItem["status"],
      text: statement.text,
      speaker: statement.speaker?.canonical.name ?? null,
      outcome: item.outcome as AgendaItem["outcome"],
      dissents: item.outcome === null ? 0 : given.filter(({ vote }) => vote !== item.outcome).length,
      owner: item.owner,
      note: item.note,
      version: item.version,
    };
  });
  const roams = row.pace === "apart" || row.chairId !== actor.userId;
  const indexOf = (wanted: string | null | undefined) => items.findIndex(({ id: other }) => other === wanted);
  const alone = roams ? indexOf(itemId) : -1;
  const at = alone >= 0 ? alone : indexOf(row.currentItemId);
  const [item, entry] = [items[at], agenda[at]];
  let current: CurrentItem | null = null;
  if (item && entry) {
    const statement = await readStatement(shared, actor, item.statementId);
    if (!statement.ok) return statement;
    const thread = await readThread(shared, actor, item.statementId);
    if (!thread.ok) return thread;
    const open = votesAreOpen(item, now);
    const read = await readVotesFor(shared, item, { reader: actor.userId, open });
    const present = voters(row);
    current = {
      ...entry,
      statement: statement.value,
      endsAt: item.endsAt?.toISOString() ?? null,
      secondsLeft: item.secondsLeft,
      votes: read,
      result: open ? outcomeOf(read) : null,
      allIn: present.length > 0 && present.every(({ userId }) => read.some(({ by }) => by.id === userId)),
      thread: thread.value,
    };
  }
  const members = row.members.map(({ user, leftAt }) => ({
    id: user.id,
    name: user.name,
    votes: votes(user.member),
    leftAt: leftAt?.toISOString() ?? null,
  }));
  return ok({
    id,
    marks: { members: markOf(members), agenda: markOf(agenda) },
    title: row.title,
    pace: row.pace as Room["pace"],
    voteSeconds: row.voteSeconds,
    chair: row.chair,
    members,
    agenda,
    sharedItemId: row.currentItemId,
    current,
    minutesLeft: minutesLeft(items.map(({ closedAt }) => closedAt)),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    now: now.toISOString(),
  });
}

/** A session as `getRoom` tells it, without the parts that its reader says they have. @param known marks of parts */
export async function readRoomAgain(
  actor: Actor | null,
  { id, item, known }: { id: string; item?: string | undefined; known: readonly string[] },
): Promise<Result<RoomReading>> {
  const room = await getRoom(actor, id, item);
  if (!room.ok) return room;
  const { members, agenda, marks } = room.value;
  const has = (part: SeldomPart) => known.includes(marks[part]);
  return ok({ ...room.value, members: has("members") ? null : members, agenda: has("agenda") ? null : agenda });
}

const markOf = (part: unknown): string =>
  createHash("sha256").update(JSON.stringify(part)).digest("base64url").slice(0, 16);
