"use client";

import { KeyHint } from "@/components/keys/key-hint";
import panel from "@/components/review/statement-panel.module.css";
import { type Comment, isOpenThread, threadsOf } from "@/lib/comments/model";
import type { Review } from "@/lib/reviews/closing/model";
import type { Talking } from "./comment-actions";
import { CommentForm } from "./comment-form";
import { CommentThreads } from "./comment-threads";
import styles from "./comments.module.css";
import { useToldComment } from "./use-told-comment";

type Props = {
  statementId: string;
  /** null while they are read */
  comments: readonly Comment[] | null;
  review: Pick<Review, "state" | "rules"> | null;
  talking: Talking;
  /** whether a key leads here */
  hasKey?: boolean;
  onTold?: () => void;
};

/** What colleagues say to each other about a statement. */
export function CommentsSection({ statementId, comments, review, talking, hasKey = false, onTold }: Props) {
  useToldComment(comments, onTold);
  const open = threadsOf(comments ?? []).filter(isOpenThread).length;
  const blind = review?.rules.blind === true && (review.state === "open" || review.state === "awaiting");
  return (
    <section className={panel.section} aria-labelledby="comments-heading" id="comments" tabIndex={-1}>
      <div className={panel.heading}>
        <h2 id="comments-heading">Comments</h2>
        {comments !== null && <span className={panel.dim}>{countWords(open, comments.length)}</span>}
        <span className={panel.grow} />
        {hasKey && talking.reader.mayWrite && (
          <span className="max-tablet:hidden">
            <KeyHint command="comment" />
          </span>
        )}
      </div>
      {comments !== null && <CommentThreads key={statementId} {...{ comments, statementId, talking }} />}
      {talking.reader.mayWrite ? (
        <>
          {blind && (
            <p className={styles.hint}>
              Verdicts here are kept until all are in. Comments are not: everybody reads them at once.
            </p>
          )}
          <CommentForm
            key={`form ${statementId}`}
            talking={talking}
            statementId={statementId}
            threadId={null}
            label="Comment"
            send="Comment"
            fieldId="comment-field"
          />
        </>
      ) : (
        <p className={panel.dim}>You may read here. Comments are written by reviewers, editors and administrators.</p>
      )}
    </section>
  );
}

const countWords = (open: number, all: number): string =>
  all === 0 ? "Nobody has said anything yet" : open === 0 ? "All resolved" : `${open} unresolved`;
