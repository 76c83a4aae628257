import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";
import type { Comment } from "./model";
import { commentInclude, toComments } from "./queries";
import { type CommentInput, commentInput } from "./schema";

type Written = Promise<Result<{ comment: Comment; group: string }>>;

/** Says something about a statement, or answers what was said. An answer to an answer joins its thread. */
export async function writeComment(actor: Actor | null, input: CommentInput): Written {
  const refused = refusal(actor, "comments.write");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(commentInput, input);
  if (!parsed.ok) return parsed;
  const { statementId, text, threadId, mentions } = parsed.value;
  return act(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const answered = threadId ? await tx.comment.findUnique({ where: { id: threadId, statementId } }) : null;
    if (threadId && !answered) return noSuchComment;
    const named = await tx.member.findMany({
      where: { userId: { in: mentions }, deactivatedAt: null },
      select: { userId: true },
    });
    const people = named.map(({ userId }) => userId).sort();
    const row = await tx.comment.create({
      data: {
        id: newId(),
        statementId,
        text,
        threadId: answered ? (answered.threadId ?? answered.id) : null,
        authorId: actor.userId,
        mentions: JSON.stringify(people),
      },
      include: commentInclude,
    });
    await record({
      type: "comment.written",
      entity: "statement",
      entityId: statementId,
      documentId: found.value.documentId,
      data: { ...statementLabel(found.value), commentId: row.id, mentions: people },
    });
    const [comment] = await toComments(tx, [row]);
    return ok({ comment: comment as Comment });
  });
}

/** Closes a thread, or opens it again. */
export async function setResolved(actor: Actor | null, commentId: string, resolved: boolean): Written {
  const refused = refusal(actor, "comments.write");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const was = await tx.comment.findUnique({ where: { id: commentId, threadId: null } });
    if (!was) return noSuchComment;
    const found = await findEditable(tx, was.statementId);
    if (!found.ok) return found;
    const set = resolved
      ? { resolvedAt: new Date(), resolvedById: actor.userId }
      : { resolvedAt: null, resolvedById: null };
    const { count } = await tx.comment.updateMany({
      where: { id: commentId, resolvedAt: resolved ? null : { not: null } },
      data: set,
    });
    const row = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, include: commentInclude });
    const [comment] = await toComments(tx, [row]);
    // Somebody did the same a moment before: it is as this reader wanted it, and no second act.
    if (count === 0) return ok({ comment: comment as Comment });
    await record({
      type: resolved ? "comment.resolved" : "comment.reopened",
      entity: "statement",
      entityId: was.statementId,
      documentId: found.value.documentId,
      data: { ...statementLabel(found.value), commentId },
    });
    return ok({ comment: comment as Comment });
  });
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
const noSuchComment: Failure = fail("not-found", "no-such-comment", "There is no such comment on this statement.");
