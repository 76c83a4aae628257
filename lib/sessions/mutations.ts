import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act, type Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { whereStatements } from "@/lib/statements/where-statements";
import { findLedRoom, findOpenRoom, notSignedIn, type RoomRow } from "./find-room";
import { mostItems, type OpenSessionInput, openSessionInput } from "./schema";

type Done<T = object> = Promise<Result<T & { group: string }>>;

/** Opens a session on the statements a filter asks for, led by who opens it. */
export async function openSession(actor: Actor | null, input: OpenSessionInput): Done<{ id: string }> {
  const refused = refusal(actor, "sessions.open");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(openSessionInput, input);
  if (!parsed.ok) return parsed;
  const { title, pace, voteSeconds, filter, members } = parsed.value;
  return act(actor, async (tx, record) => {
    const statements = await tx.statement.findMany({
      where: await whereStatements(tx, filter),
      select: { id: true },
      orderBy: [{ documentId: "asc" }, { start: "asc" }, { id: "asc" }],
      take: mostItems + 1,
    });
    if (statements.length === 0)
      return fail(
        "refused",
        "nothing-to-review",
        "No statement matches, so there is nothing to go through. Choose a wider filter.",
      );
    if (statements.length > mostItems)
      return fail(
        "refused",
        "too-many-items",
        `More than ${mostItems} statements match. Choose one document, or fewer statuses.`,
      );
    const invited = await tx.member.findMany({
      where: { userId: { in: members.filter((one) => one !== actor.userId) }, deactivatedAt: null },
      select: { userId: true },
    });
    const id = newId();
    await tx.reviewSession.create({ data: { id, title, pace, voteSeconds, chairId: actor.userId } });
    await tx.sessionMember.createMany({
      data: [actor.userId, ...invited.map(({ userId }) => userId)].map((userId) => ({
        id: newId(),
        sessionId: id,
        userId,
        // Whoever was asked and has not come yet is not waited for.
        leftAt: userId === actor.userId ? null : new Date(),
      })),
    });
    await tx.sessionItem.createMany({
      data: statements.map((statement, position) => ({
        id: newId(),
        sessionId: id,
        statementId: statement.id,
        position,
      })),
    });
    await record({
      type: "session.opened",
      entity: "session",
      entityId: id,
      data: { title, items: statements.length },
    });
    return ok({ id });
  });
}

/** Takes part. Coming back, or coming twice from two tabs, is the same as being there. */
export async function joinSession(actor: Actor | null, id: string): Done {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const found = await findOpenRoom(tx, id);
    if (!found.ok) return found;
    const here = found.value.members.find(({ userId }) => userId === actor.userId);
    if (here?.leftAt === null) return ok({});
    if (here) await tx.sessionMember.update({ where: { id: here.id }, data: { leftAt: null, joinedAt: new Date() } });
    else await tx.sessionMember.create({ data: { id: newId(), sessionId: id, userId: actor.userId } });
    await say(record, "session.joined", found.value);
    return ok({});
  });
}

/** Leaves: a vote no longer waits for them. What they voted stays. */
export async function leaveSession(actor: Actor | null, id: string): Done {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const found = await findOpenRoom(tx, id);
    if (!found.ok) return found;
    const { count } = await tx.sessionMember.updateMany({
      where: { sessionId: id, userId: actor.userId, leftAt: null },
      data: { leftAt: new Date() },
    });
    if (count > 0) await say(record, "session.left", found.value);
    return ok({});
  });
}

/** The lead says that somebody has gone, so that a vote does not wait for them. They come back by joining. */
export async function excuseMember(actor: Actor | null, id: string, userId: string): Done {
  const refused = refusal(actor, "sessions.take-part");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const found = await findLedRoom(tx, id, actor);
    if (!found.ok) return found;
    const member = found.value.members.find((one) => one.userId === userId && one.leftAt === null);
    if (!member) return fail("not-found", "not-in-the-room", "They are not in the room.");
    await tx.sessionMember.update({ where: { id: member.id }, data: { leftAt: new Date() } });
    const data = { title: found.value.title, excused: member.user.name };
    await record({ type: "session.member-excused", entity: "session", entityId: id, data });
    return ok({});
  });
}

/** Leads the session from now on: for when the one who led has gone. */
export async function takeChair(actor: Actor | null, id: string, version: number): Done {
  const refused = refusal(actor, "sessions.open");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const found = await findOpenRoom(tx, id);
    if (!found.ok) return found;
    if (found.value.chairId === actor.userId) return ok({});
    const lost = await writeRoom(tx, found.value, version, { chairId: actor.userId });
    if (lost) return lost;
    await say(record, "session.chair-taken", found.value);
    return ok({});
  });
}

/** Closes the session. What was not decided stays open, and the minutes name it. */
export async function closeSession(actor: Actor | null, id: string): Done {
  const refused = refusal(actor, "sessions.open");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const found = await findLedRoom(tx, id, actor);
    if (!found.ok) return found;
    const closedAt = new Date();
    const lost = await writeRoom(tx, found.value, found.value.version, { closedAt, currentItemId: null });
    if (lost) return lost;
    // A vote that was still private is never opened: its item is left as it was before.
    await tx.sessionItem.updateMany({
      where: { sessionId: id, state: { in: ["voting", "revealed"] } },
      data: { state: "waiting", endsAt: null, secondsLeft: null, version: { increment: 1 } },
    });
    await say(record, "session.closed", found.value);
    return ok({});
  });
}

const say = (record: Recorder, type: Parameters<Recorder>[0]["type"], room: RoomRow) =>
  record({ type, entity: "session", entityId: room.id, data: { title: room.title } });

async function writeRoom(tx: Tx, room: RoomRow, version: number, data: Record<string, unknown>) {
  const { count } = await tx.reviewSession.updateMany({
    where: { id: room.id, version, closedAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 1) return null;
  return fail("changed", "stale-version", "Somebody changed this session a moment before you. Look again.");
}
