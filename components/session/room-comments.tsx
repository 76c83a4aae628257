"use client";

import type { Talking } from "@/components/comments/comment-actions";
import { CommentForm } from "@/components/comments/comment-form";
import { CommentThreads } from "@/components/comments/comment-threads";
import type { Room } from "@/lib/sessions/model";
import styles from "./room-comments.module.css";

type Props = { room: Room; talking: Talking };

/** What is said about the statement. It stays with the statement after the session. */
export function RoomComments({ room: { current }, talking }: Props) {
  return (
    <aside className={styles.thread} aria-label="Thread">
      <header>
        <h2>Thread</h2>
        {current && <span className={styles.dim}>on statement {current.position + 1}</span>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reached by keys */}
      <section className={styles.said} tabIndex={0} aria-label="What was said">
        {current && (
          <CommentThreads
            key={current.statementId}
            comments={current.thread}
            statementId={current.statementId}
            talking={talking}
          />
        )}
        {current && current.thread.length === 0 && <p className={styles.dim}>Nobody has said anything about it yet.</p>}
      </section>
      {current && talking.reader.mayWrite && (
        <CommentForm
          key={`form ${current.statementId}`}
          talking={talking}
          statementId={current.statementId}
          threadId={null}
          label="Write to the room"
          send="Send"
          fieldId="comment-field"
          enterSends
        />
      )}
    </aside>
  );
}
