import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { greatestKeyGiven } from "@/lib/db/greatest-key";
import { ok, type Result } from "@/lib/result";
import { visibleEvents } from "@/lib/reviews/closing/visible-events";
import { genesisHash, hashOf } from "./chain";
import type { ChainHead } from "./chain-head";
import type { EventRecord, EventType, LiveMessage } from "./model";

const eventData = z.record(z.string(), z.unknown());

type EventFilter = {
  documentId?: string | undefined;
  entityId?: string | undefined;
  actorId?: string | undefined;
  types?: readonly EventType[] | undefined;
  before?: number | undefined;
  after?: number;
  limit?: number;
};

/** Events newest first; after `after` and before `before` where given, at most `limit` (50). */
export async function listEvents(actor: Actor | null, filter: EventFilter = {}): Promise<Result<EventRecord[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const { documentId, entityId, actorId, types, before, after, limit = 50 } = filter;
  const rows = await db.event.findMany({
    where: { documentId, entityId, actorId, type: types && { in: [...types] }, seq: { lt: before, gt: after } },
    orderBy: { seq: "desc" },
    take: limit,
  });
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map((person) => [person.id, person]));
  const events = rows.map(({ hash: _, prevHash: __, ...row }) => ({
    ...row,
    at: row.at.toISOString(),
    type: row.type as EventType,
    actor: row.actorId ? (names.get(row.actorId) ?? null) : null,
    data: eventData.parse(JSON.parse(row.data)),
  }));
  const visible = await visibleEvents(db, events, actor?.userId ?? null);
  return ok(visible.map(({ actorId: _, ...event }) => event));
}

/** The number of the newest event; 0 where there is none. */
export async function latestSeq(): Promise<number> {
  const row = await db.event.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } });
  return row?.seq ?? 0;
}

/** Events after a number, oldest first. */
export async function eventsAfter(seq: number, limit: number): Promise<LiveMessage[]> {
  const rows = await db.event.findMany({
    where: { seq: { gt: seq } },
    orderBy: { seq: "asc" },
    take: limit,
    select: { seq: true, type: true, entity: true, entityId: true, documentId: true, actorId: true },
  });
  return rows.map((row) => ({ ...row, type: row.type as EventType }));
}

/** The record's newest event with its hash, to be kept elsewhere; null while nothing has happened. */
export async function getChainHead(actor: Actor | null): Promise<Result<ChainHead | null>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const newest = await db.event.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } });
  return ok(newest && { ...newest, at: new Date().toISOString() });
}

/** The hash of one event, in this database or another; null where there is no such event. */
export async function hashOfEvent(seq: number, client: typeof db = db): Promise<string | null> {
  const row = await client.event.findUnique({ where: { seq }, select: { hash: true } });
  return row?.hash ?? null;
}

export type ChainReport = {
  ok: boolean;
  length: number;
  last: number;
  head: string;
  broken: { seq: number; why: string } | null;
};

const batch = 1000;

/**
 * Reads the whole chain and names the first row that was changed, removed, inserted or moved.
 * @param client another database than the desk's own, e.g. a backup
 */
export async function verifyChain(client: typeof db = db): Promise<ChainReport> {
  let prevHash = genesisHash;
  let last = 0;
  let length = 0;
  for (;;) {
    const rows = await client.event.findMany({ where: { seq: { gt: last } }, orderBy: { seq: "asc" }, take: batch });
    for (const row of rows) {
      const why = whatIsWrong(row, last, prevHash);
      if (why) return { ok: false, length, last, head: prevHash, broken: { seq: row.seq, why } };
      prevHash = row.hash;
      last = row.seq;
      length++;
    }
    if (rows.length < batch) break;
  }
  // AUTOINCREMENT remembers the greatest number ever given: rows cut off at the end are missed by it alone.
  const given = await greatestKeyGiven("Event", client);
  if (given > last)
    return {
      ok: false,
      length,
      last,
      head: prevHash,
      broken: { seq: last + 1, why: `events ${last + 1} to ${given} were removed` },
    };
  return { ok: true, length, last, head: prevHash, broken: null };
}

type StoredRow = Awaited<ReturnType<typeof db.event.findMany>>[number];

function whatIsWrong(row: StoredRow, last: number, prevHash: string): string | null {
  if (row.prevHash !== prevHash)
    return row.seq === last + 1
      ? "it does not follow the event before it: one of the two was inserted, moved or changed"
      : `the events from ${last + 1} to ${row.seq - 1} are missing before it`;
  if (row.hash !== hashOf(row.prevHash, { ...row, at: row.at.toISOString() })) return "its content was changed";
  return null;
}
