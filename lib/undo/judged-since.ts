import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { EventType } from "@/lib/events/model";
import { type Failure, fail } from "@/lib/result";
import { stands } from "@/lib/reviews/derive-status";
import { readStatement } from "@/lib/statements/read-statement";

const movesWords: ReadonlySet<string> = new Set<EventType>([
  "statement.edited",
  "statement.added",
  "statement.restored",
  "statements.merged",
  "statement.placed",
]);

type Act = { type: string; entityId: string; at: Date };

/**
 * Why an act must not be undone: somebody else has judged what it made, and undoing it would pull the words from under
 * their verdict. Null where nobody has.
 */
export async function judgedSince(tx: Tx, actor: Actor, { type, entityId, at }: Act): Promise<Failure | null> {
  const where = movesWords.has(type)
    ? { statementId: entityId }
    : type === "document.brought-in"
      ? { statement: { documentId: entityId } }
      : null;
  if (!where) return null;
  const verdicts = await tx.verdict.findMany({
    where: { ...where, reviewerId: { not: actor.userId }, createdAt: { gt: at } },
    include: { withdrawals: true, statement: { select: { kind: true, text: true, speakerId: true } }, reviewer: true },
    orderBy: { id: "asc" },
  });
  const standing = verdicts.find((verdict) => stands(verdict, verdict.statement));
  if (!standing) return null;
  return fail(
    "changed",
    "changed-since",
    `${standing.reviewer.name} has given a verdict on this since. Undoing would take the words from under it; change what stands now by hand.`,
    { current: await readStatement(tx, standing.statementId) },
  );
}
