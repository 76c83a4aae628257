import { createHash } from "node:crypto";
import type { Actor } from "@/lib/accounts/model";
import type { sharedReadings } from "@/lib/events/shared-reading";
import { ok, type Result } from "@/lib/result";
import { noSuchSession, voters, votes } from "../find-room";
import { minutesLeft } from "../minutes-left";
import type { AgendaItem, CurrentItem, Room, SessionMember } from "../model";
import { outcomeOf } from "../outcome";
import { stateAt, timeIsOver, votesAreOpen } from "../vote-state";
import { type RoomRows, readRoomRows, readStatement, readThread, readVotesFor } from "./queries";

/** One moment of the record, from which a room is read for any number of readers. */
export type Moment = Awaited<ReturnType<typeof sharedReadings>>;

/** A room as this reader may see it; see `getRoom`. */
export async function readRoom(
  actor: Actor,
  id: string,
  itemId: string | undefined,
  { shared, seq }: Moment,
): Promise<Result<Room>> {
  const found = await readRoomRows(shared, id);
  if (!found) return noSuchSession;
  const { row, items } = found;
  const now = new Date();
  // The time that is over changes what everybody is shown without an event.
  const over = items.filter((item) => timeIsOver(item, now)).map((item) => item.id);
  const parts = partsOf(found, String(over), now);
  const roams = row.pace === "apart" || row.chairId !== actor.userId;
  const indexOf = (wanted: string | null | undefined) => items.findIndex(({ id: other }) => other === wanted);
  const alone = roams ? indexOf(itemId) : -1;
  const at = alone >= 0 ? alone : indexOf(row.currentItemId);
  const [item, entry] = [items[at], parts.agenda[at]];
  let current: CurrentItem | null = null;
  if (item && entry) {
    const statement = await readStatement(shared, actor, item.statementId);
    if (!statement.ok) return statement;
    const thread = await readThread(shared, actor, item.statementId);
    if (!thread.ok) return thread;
    const open = votesAreOpen(item, now);
    const read = await readVotesFor(shared, item, { reader: actor.userId, open });
    const [present, voted] = [voters(row), new Set(read.map(({ by }) => by.id))];
    current = {
      ...entry,
      statement: statement.value,
      endsAt: item.endsAt?.toISOString() ?? null,
      secondsLeft: item.secondsLeft,
      votes: read,
      result: open ? outcomeOf(read) : null,
      allIn: present.length > 0 && present.every(({ userId }) => voted.has(userId)),
      thread: thread.value,
    };
  }
  return ok({
    id,
    ...parts,
    title: row.title,
    pace: row.pace as Room["pace"],
    voteSeconds: row.voteSeconds,
    chair: row.chair,
    sharedItemId: row.currentItemId,
    current,
    minutesLeft: minutesLeft(items.map(({ closedAt }) => closedAt)),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    seq,
    now: now.toISOString(),
  });
}

type Parts = Pick<Room, "members" | "agenda" | "marks">;

/** Kept with the rows they were made of, never with a moment: those may be of another. */
const made = new WeakMap<RoomRows, { over: string; parts: Parts }>();

/** What changes seldom and is the same for all, with marks. @param over the items whose time is over */
function partsOf(rows: RoomRows, over: string, now: Date): Parts {
  const known = made.get(rows);
  if (known?.over === over) return known.parts;
  const parts = makeParts(rows, now);
  made.set(rows, { over, parts });
  return parts;
}

function makeParts({ row, items }: RoomRows, now: Date): Parts {
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
  const members = row.members.map(
    ({ user, leftAt }): SessionMember => ({
      id: user.id,
      name: user.name,
      votes: votes(user.member),
      leftAt: leftAt?.toISOString() ?? null,
    }),
  );
  return { agenda, members, marks: { members: markOf(members), agenda: markOf(agenda) } };
}

const markOf = (part: unknown): string =>
  createHash("sha256").update(JSON.stringify(part)).digest("base64url").slice(0, 16);
