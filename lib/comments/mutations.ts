import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act, type Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";
import type { Comment } from "./model";
import { commentInclude, toComments } from "./queries";
import { type CommentInput, commentInput } from "./schema";
import { noSuchComment, setCommentWithdrawn, setThreadResolved } from "./set-comment";

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
export const setResolved = (actor: Actor | null, commentId: string, resolved: boolean): Written =>
  change(actor, commentId, (tx, record, who) => setThreadResolved(tx, record, who, commentId, resolved));

/** Takes the words of a comment back, or brings them back: one's own, or anybody's for editors and administrators. */
export const setWithdrawn = (actor: Actor | null, commentId: string, withdrawn: boolean): Written =>
  change(actor, commentId, (tx, record, who) => setCommentWithdrawn(tx, record, who, commentId, withdrawn));

async function change(
  actor: Actor | null,
  id: string,
  step: (tx: Tx, record: Recorder, who: Actor) => Promise<Result<boolean>>,
): Written {
  const refused = refusal(actor, "comments.write");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    // Where somebody did the same a moment before it is as this person wanted it, and no second act.
    const done = await step(tx, record, actor);
    if (!done.ok) return done;
    const row = await tx.comment.findUniqueOrThrow({ where: { id }, include: commentInclude });
    const [comment] = await toComments(tx, [row]);
    return ok({ comment: comment as Comment });
  });
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
