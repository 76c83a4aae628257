import type { Tx } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { NotificationKind } from "./model";
import { type Recorded, reopens, whoIsNamed } from "./who-is-told";

type Told = {
  kind: NotificationKind;
  userId: string;
  statementId: string | null;
  sessionId: string | null;
  documentId: string | null;
  count: number;
};

/**
 * Tells people of an act that means something for them, in the act's own transaction: both are there, or neither. Ids
 * only. One act tells a person once of each kind, however many statements it was about; nobody is told of their own.
 * Returns whose inbox is another now.
 */
export async function notify(
  tx: Tx,
  { actorId, group, undoes }: { actorId: string | null; group: string; undoes: string | null },
  events: readonly Recorded[],
): Promise<string[]> {
  // What was taken back before anybody read of it is no news.
  const noNews = undoes ? await takeBack(tx, undoes) : [];
  const told = new Map<string, Told>();
  const tell = (kind: NotificationKind, userId: string, about: Omit<Told, "kind" | "userId" | "count">, count = 1) => {
    if (userId === actorId) return;
    const before = told.get(`${kind} ${userId}`);
    if (before) before.count += count;
    else told.set(`${kind} ${userId}`, { kind, userId, ...about, count });
  };
  for (const event of events) {
    const who = whoIsNamed(event);
    for (const userId of who?.userIds ?? []) tell(who?.kind ?? "mentioned", userId, aboutStatement(event));
  }
  await tellOfReopened(tx, events, tell);
  await tellOfFollowUps(tx, events, tell);
  if (told.size === 0) return noNews;
  const ids = [...new Set([...told.values()].map(({ userId }) => userId))];
  const active = await tx.member.findMany({
    where: { userId: { in: ids }, deactivatedAt: null },
    select: { userId: true },
  });
  const here = new Set(active.map(({ userId }) => userId));
  for (const { kind, userId, count, ...about } of told.values()) {
    if (!here.has(userId)) continue;
    await tx.notification.upsert({
      where: { userId_group_kind: { userId, group, kind } },
      update: { count: { increment: count } },
      create: { id: newId(), userId, kind, group, actorId, count, ...about },
    });
  }
  return [...here, ...noNews];
}

async function takeBack(tx: Tx, group: string): Promise<string[]> {
  const unread = { group, readAt: null };
  const rows = await tx.notification.findMany({ where: unread, select: { userId: true } });
  if (rows.length > 0) await tx.notification.deleteMany({ where: unread });
  return rows.map(({ userId }) => userId);
}

type Tell = (
  kind: NotificationKind,
  userId: string,
  about: Pick<Told, "statementId" | "sessionId" | "documentId">,
  count?: number,
) => void;

const aboutStatement = ({ entity, entityId, documentId }: Recorded) => ({
  statementId: entity === "statement" ? entityId : null,
  sessionId: entity === "session" ? entityId : null,
  documentId,
});

/** Whoever judged words that a new draft changed or no longer has. */
async function tellOfReopened(tx: Tx, events: readonly Recorded[], tell: Tell): Promise<void> {
  const touched = new Map(events.filter(({ type }) => reopens.has(type)).map((event) => [event.entityId, event]));
  if (touched.size === 0) return;
  const verdicts = await tx.verdict.findMany({
    where: {
      statementId: { in: [...touched.keys()] },
      OR: [{ withdrawals: { none: {} } }, { withdrawals: { some: { reinstates: true } } }],
    },
    select: { statementId: true, reviewerId: true },
    distinct: ["statementId", "reviewerId"],
    orderBy: { id: "asc" },
  });
  for (const { statementId, reviewerId } of verdicts) {
    const event = touched.get(statementId);
    if (event) tell("reopened", reviewerId, aboutStatement(event));
  }
}

/** Whoever a session that closes leaves something to see to. */
async function tellOfFollowUps(tx: Tx, events: readonly Recorded[], tell: Tell): Promise<void> {
  for (const { entityId } of events.filter(({ type }) => type === "session.closed")) {
    const items = await tx.sessionItem.findMany({
      where: { sessionId: entityId, state: { not: "recorded" }, ownerId: { not: null } },
      select: { ownerId: true, statementId: true, statement: { select: { documentId: true } } },
      orderBy: { position: "asc" },
    });
    for (const { ownerId, statementId, statement } of items)
      if (ownerId) tell("follow-up", ownerId, { statementId, sessionId: entityId, documentId: statement.documentId });
  }
}
