import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { type Decisions, krippendorffAlpha, percentAgreement } from "@/lib/reviews/agreement/coefficients";
import { noSuchSession, notSignedIn, roomInclude } from "../find-room";
import { outcomeOf } from "../outcome";
import { readVotes } from "../read-votes";
import { votesAreOpen } from "../vote-state";
import type { MinutedItem, Minutes } from "./model";

const person = { select: { id: true, name: true } } as const;

/**
 * What a session decided, by whom, with votes and dissent, and what it left open. Written anew from the session at each
 * reading, so that they never differ from it; of a vote that is still private they hold nothing.
 */
export async function getMinutes(actor: Actor | null, id: string): Promise<Result<Minutes>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const session = await db.reviewSession.findUnique({ where: { id }, include: roomInclude });
  if (!session) return noSuchSession;
  const rows = await db.sessionItem.findMany({
    where: { sessionId: id },
    include: {
      owner: person,
      statement: { include: { speaker: { select: { canonical: { select: { name: true } } } } } },
    },
    orderBy: { position: "asc" },
  });
  const now = new Date();
  const items: MinutedItem[] = [];
  for (const row of rows) {
    // What was voted before an item was parked was revealed then, and is of use to whoever sees to it.
    const open = votesAreOpen(row, now) || row.state === "parked";
    const votes = open ? await readVotes(db, row, { reader: null, open }) : [];
    items.push({
      statementId: row.statementId,
      documentId: row.statement.documentId,
      number: row.position + 1,
      kind: row.statement.kind as MinutedItem["kind"],
      text: row.statement.text,
      speaker: row.statement.speaker?.canonical.name ?? null,
      state: row.state === "recorded" ? "recorded" : row.state === "parked" ? "parked" : "open",
      verdict: row.outcome as MinutedItem["verdict"],
      rounds: row.round,
      votes: votes.flatMap(({ by, vote, reason }) => (vote ? [{ by, vote, reason }] : [])),
      result: votes.length > 0 ? outcomeOf(votes) : null,
      owner: row.owner,
      note: row.note,
    });
  }
  const decided = items.map(
    (item): Decisions => ({
      itemId: item.statementId,
      verdicts: new Map(item.votes.map(({ by, vote }) => [by.id, vote])),
    }),
  );
  const alpha = krippendorffAlpha(decided);
  return ok({
    id,
    title: session.title,
    chair: session.chair,
    members: session.members.map(({ user }) => ({ id: user.id, name: user.name })),
    openedAt: session.createdAt.toISOString(),
    closedAt: session.closedAt?.toISOString() ?? null,
    items,
    agreement: { percent: percentAgreement(decided).value, alpha: alpha.value, items: alpha.itemIds.length },
  });
}
