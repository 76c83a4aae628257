import type { Actor } from "@/lib/accounts/model";
import { listComments } from "@/lib/comments/queries";
import { db } from "@/lib/db/client";
import type { SharedReading } from "@/lib/events/shared-reading";
import { getStatement } from "@/lib/statements/queries";
import { roomInclude } from "../find-room";
import type { Vote } from "../model";
import { readVotes } from "../read-votes";

const itemInclude = {
  owner: { select: { id: true, name: true } },
  statement: { include: { speaker: { select: { canonical: { select: { name: true } } } } } },
  votes: { select: { round: true, vote: true } },
} as const;

export type RoomRows = NonNullable<Awaited<ReturnType<typeof readRoomRows>>>;

/** A session and its agenda; null where there is none. Read once for everybody in the room. */
export const readRoomRows = (shared: SharedReading, id: string) =>
  shared(`room ${id}`, async () => {
    const row = await db.reviewSession.findUnique({ where: { id }, include: roomInclude });
    if (!row) return null;
    const items = await db.sessionItem.findMany({
      where: { sessionId: id, statement: { removedAt: null, document: { removedAt: null } } },
      include: itemInclude,
      orderBy: { position: "asc" },
    });
    return { row, items };
  });

/** The votes of an item's round, as this reader may see them. */
export async function readVotesFor(
  shared: SharedReading,
  item: { id: string; round: number },
  { reader, open }: { reader: string; open: boolean },
): Promise<Vote[]> {
  const all = await shared(`votes ${item.id} ${item.round}`, () => readVotes(db, item, { reader: null, open: true }));
  return all.map((vote) => (open || vote.by.id === reader ? vote : { ...vote, vote: null, reason: null }));
}

export const readThread = (shared: SharedReading, actor: Actor, statementId: string) =>
  shared(`thread ${statementId}`, () => listComments(actor, statementId));

/** A statement as this reader may see it: read once for all of a role, unless something of it is kept from some of them. */
export async function readStatement(shared: SharedReading, actor: Actor, id: string) {
  const { read, personal } = await shared(`statement ${id} ${actor.role} ${actor.scope}`, async () => ({
    read: await getStatement(actor, id),
    // Asked after it was read, for it may have come in meanwhile, while the one read whose it is.
    personal: await holdsPersonal(id),
  }));
  return personal ? shared(`statement ${id} ${actor.userId} ${actor.scope}`, () => getStatement(actor, id)) : read;
}

/** Whether two people of one role may see it differently: by blind verdicts, and evidence that is kept or confidential. */
async function holdsPersonal(statementId: string): Promise<boolean> {
  const [verdicts, evidence, intents] = await Promise.all([
    db.verdict.count({ where: { statementId, blind: true } }),
    db.evidence.count({ where: { statementId, OR: [{ kept: true }, { confidential: true }] } }),
    // What was refused under a blind review names an intent, which is its author's alone.
    db.event.count({ where: { entityId: statementId, type: "verdict.refused" } }),
  ]);
  return verdicts + evidence + intents > 0;
}
