import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/result";
import { stands } from "@/lib/reviews/derive-status";

type Redraft = {
  id: string;
  documentId: string;
  versionId: string;
  fromVersionId: string;
  createdAt: Date;
  undoneAt: Date | null;
};

/**
 * Why a draft cannot be taken back, or brought in again: somebody judged, added or marked something on the text that is
 * there now, and would lose it. Null where nobody did.
 */
export async function workedSince(tx: Tx, actor: Actor, redraft: Redraft, undone: boolean): Promise<Failure | null> {
  const { documentId } = redraft;
  const since = redraft.undoneAt === null ? { id: { gt: redraft.id } } : { createdAt: { gt: redraft.undoneAt } };
  const verdicts = await tx.verdict.findMany({
    where: { ...since, statement: { documentId, removedAt: null } },
    include: { withdrawals: true, reviewer: true, statement: { select: { kind: true, text: true, speakerId: true } } },
    orderBy: { id: "asc" },
  });
  const standing = verdicts.find((verdict) => stands(verdict, verdict.statement));
  if (standing)
    return refused(
      `${standing.reviewerId === actor.userId ? "You have" : `${standing.reviewer.name} has`} given a verdict on it since. ${undone ? "Taking the draft back" : "Bringing the draft in again"} would take the words from under it: withdraw the verdict first, or bring the other text in as a new draft.`,
    );
  if (!undone || redraft.versionId === redraft.fromVersionId) return null;
  const { versionId } = redraft;
  const added = await tx.statement.findFirst({ where: { versionId, origin: "person", removedAt: null, ...since } });
  if (added)
    return refused(
      `“${added.text.slice(0, 80)}” was marked in this draft by hand since. Undo that first, so that it is not lost.`,
    );
  const evidence = await tx.evidence.findFirst({
    where: {
      ...since,
      withdrawnAt: null,
      statement: { redraftChanges: { some: { redraftId: redraft.id, outcome: "found" } } },
    },
    include: { addedBy: true },
  });
  if (evidence)
    return refused(
      `${evidence.addedBy.name} has added evidence to a statement that came with this draft. Withdraw it first.`,
    );
  // Marks that the draft carried along keep the day on which they were made.
  if (await tx.sentenceMark.findFirst({ where: { versionId, removedAt: null, createdAt: { gt: redraft.createdAt } } }))
    return refused("Sentences of this draft were called not checkable since. Undo that first, so that it is not lost.");
  return null;
}

const refused = (message: string) => fail("changed", "changed-since", message);
