import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";

type Step = (tx: Tx, record: Recorder, actor: Actor, commentId: string, to: boolean) => Promise<Result<boolean>>;

/** Closes a thread, or opens it again. Its value is false where it was so already: somebody did the same a moment before. */
export const setThreadResolved: Step = async (tx, record, actor, commentId, resolved) => {
  const was = await tx.comment.findUnique({ where: { id: commentId, threadId: null } });
  if (!was) return noSuchComment;
  const found = await findEditable(tx, was.statementId);
  if (!found.ok) return found;
  const { count } = await tx.comment.updateMany({
    where: { id: commentId, resolvedAt: resolved ? null : { not: null } },
    data: resolved ? { resolvedAt: new Date(), resolvedById: actor.userId } : { resolvedAt: null, resolvedById: null },
  });
  if (count === 0) return ok(false);
  await record({
    type: resolved ? "comment.resolved" : "comment.reopened",
    entity: "statement",
    entityId: was.statementId,
    documentId: found.value.documentId,
    data: { ...statementLabel(found.value), commentId },
  });
  return ok(true);
};

/** Takes the words of a comment back, or brings them back: one's own, or anybody's for editors. Its place stays. */
export const setCommentWithdrawn: Step = async (tx, record, actor, commentId, withdrawn) => {
  const was = await tx.comment.findUnique({
    where: { id: commentId },
    include: { author: { select: { name: true } } },
  });
  if (!was) return noSuchComment;
  if (was.authorId !== actor.userId && !may(actor, "acts.take-back"))
    return fail(
      "forbidden",
      "not-yours",
      `${was.author.name} wrote this. Only they or an editor may ${withdrawn ? "withdraw it" : "bring it back"}.`,
    );
  const found = await findEditable(tx, was.statementId);
  if (!found.ok) return found;
  const { count } = await tx.comment.updateMany({
    where: { id: commentId, withdrawnAt: withdrawn ? null : { not: null } },
    data: withdrawn
      ? { withdrawnAt: new Date(), withdrawnById: actor.userId }
      : { withdrawnAt: null, withdrawnById: null },
  });
  if (count === 0) return ok(false);
  await record({
    type: withdrawn ? "comment.withdrawn" : "comment.restored",
    entity: "statement",
    entityId: was.statementId,
    documentId: found.value.documentId,
    data: { ...statementLabel(found.value), commentId },
  });
  return ok(true);
};

export const noSuchComment: Failure = fail(
  "not-found",
  "no-such-comment",
  "There is no such comment on this statement.",
);
