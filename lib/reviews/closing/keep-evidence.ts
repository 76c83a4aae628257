import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { rulesFor } from "../rules/queries";

/**
 * With a verdict given blind, its author's evidence is kept too: what it is said to show would tell the verdict. What
 * somebody answered in a conversation is no reviewer's opinion, and opens disputes: everybody sees it.
 */
export async function keepEvidence(tx: Tx, statementId: string, userId: string): Promise<void> {
  await tx.evidence.updateMany({
    where: { statementId, addedById: userId, withdrawnAt: null, kind: { not: "conversation" } },
    data: { kept: true },
  });
}

/**
 * Whether evidence that somebody attaches now is theirs alone: in a blind review that is not closed, what a reader
 * brings. What an editor brings prepares the review, and is everybody's, until they give a verdict of their own.
 */
export async function isKeptNow(
  tx: Tx,
  statement: { id: string; documentId: string; closing: string },
  actor: Actor,
): Promise<boolean> {
  if (statement.closing !== "open" && statement.closing !== "awaiting") return false;
  const { rules } = await rulesFor(tx, statement.documentId);
  const mine = await tx.verdict.findFirst({
    where: { statementId: statement.id, reviewerId: actor.userId },
    orderBy: { id: "desc" },
    select: { blind: true },
  });
  if (mine?.blind) return true;
  return rules.blind && rules.needed > 1 && !may(actor, "documents.edit");
}
