import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import { type Failure, ok, type Result } from "@/lib/result";
import { canonicalJson, genesisHash, hashOf } from "./chain";
import { followUps } from "./follow-ups";
import { tellLive, tellSignal } from "./live";
import type { EventType, LiveMessage } from "./model";
import type { Recorded } from "./notifications/who-is-told";

/** Appends one event to the record, within the transaction of the act it records. */
export type Recorder = (event: {
  type: EventType;
  entity: string;
  entityId: string;
  documentId?: string | null;
  data?: Record<string, unknown>;
}) => Promise<void>;

// Prisma rolls back only what throws; act() turns it into the failure it carries.
class RolledBack extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/**
 * Runs `work` in one write transaction with its events appended to the chain in it. A returned failure rolls everything
 * back. Live pages are told after the commit. The success value carries `group`: the act's id, for undoing it. An act of
 * several transactions hands its group to each, and is undone as one. `timeout` is for an act of many rows: milliseconds that it may take.
 */
export async function act<T>(
  actor: Actor | null,
  work: (tx: Tx, record: Recorder) => Promise<Result<T>>,
  options: { undoes?: string; group?: string; timeout?: number } = {},
): Promise<Result<T & { group: string }>> {
  const group = options.group ?? newId();
  const recorded: (LiveMessage & Recorded)[] = [];
  let inboxes: string[] = [];
  try {
    const value = await db.$transaction(
      async (tx) => {
        const record = await recorder(tx, actor, group, options.undoes ?? null, recorded);
        const result = await work(tx, record);
        if (!result.ok) throw new RolledBack(result);
        const done = { actorId: actor?.userId ?? null, group, undoes: options.undoes ?? null };
        if (recorded.length > 0) inboxes = await followUps(tx, done, recorded);
        return result.value;
      },
      options.timeout === undefined ? {} : { timeout: options.timeout },
    );
    for (const { data: _, ...message } of recorded) tellLive(message);
    if (inboxes.length > 0) tellSignal({ about: "inbox", to: inboxes });
    return ok({ ...value, group });
  } catch (error) {
    if (error instanceof RolledBack) return error.failure;
    throw error;
  }
}

// The write transaction holds the only right to write, so the tail cannot move under it and the chain cannot fork.
async function recorder(
  tx: Tx,
  actor: Actor | null,
  group: string,
  undoes: string | null,
  recorded: (LiveMessage & Recorded)[],
): Promise<Recorder> {
  const tail = await tx.event.findFirst({ orderBy: { seq: "desc" }, select: { hash: true } });
  let prevHash = tail?.hash ?? genesisHash;
  return async ({ type, entity, entityId, documentId = null, data = {} }) => {
    const actorId = actor?.userId ?? null;
    const at = new Date();
    const row = { actorId, type, entity, entityId, documentId, group, undoes, data: canonicalJson(data) };
    const hash = hashOf(prevHash, { ...row, at: at.toISOString() });
    const { seq } = await tx.event.create({ data: { ...row, at, prevHash, hash }, select: { seq: true } });
    prevHash = hash;
    recorded.push({ seq, type, entity, entityId, documentId, actorId, data });
  };
}
