"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { type Comment, isOpenThread, type Thread, threadsOf } from "@/lib/comments/model";
import type { Failure } from "@/lib/result";
import type { Talking } from "./comment-actions";
import { CommentForm } from "./comment-form";
import { CommentRow } from "./comment-row";
import styles from "./comments.module.css";

type Props = { comments: readonly Comment[]; statementId: string; talking: Talking };

/** What was said, thread by thread: those to see to first, those resolved folded away below. */
export function CommentThreads({ comments, statementId, talking }: Props) {
  const threads = threadsOf(comments);
  const open = threads.filter(isOpenThread);
  const done = threads.filter((thread) => !isOpenThread(thread));
  const [answering, setAnswering] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const onAct = (act: Promise<Failure | null> | Promise<unknown>) =>
    void Promise.resolve(act as Promise<Failure | null>).then((failure) => setProblem(failure?.message ?? null));
  const shown = (thread: Thread) => (
    <li key={thread.first.id} className={styles.thread}>
      <CommentRow comment={thread.first} talking={talking} onAct={onAct} />
      {thread.answers.map((answer) => (
        <CommentRow key={answer.id} comment={answer} talking={talking} onAct={onAct} />
      ))}
      {thread.resolved && (
        <p className={styles.state}>
          Resolved by {thread.resolved.by}, <Time at={thread.resolved.at} />
        </p>
      )}
      {talking.reader.mayWrite &&
        (answering === thread.first.id ? (
          <CommentForm
            talking={talking}
            statementId={statementId}
            threadId={thread.first.id}
            label="Answer"
            send="Answer"
            onDone={() => setAnswering(null)}
            onCancel={() => setAnswering(null)}
          />
        ) : (
          <p className={styles.acts}>
            {!thread.resolved && (
              <Button
                variant="bare"
                size="small"
                aria-label={`Answer ${thread.first.author.name}`}
                onClick={() => setAnswering(thread.first.id)}
              >
                Answer
              </Button>
            )}
            {(thread.resolved || isOpenThread(thread)) && (
              <Button
                variant="bare"
                size="small"
                aria-label={`${thread.resolved ? "Reopen" : "Resolve"} the thread of ${thread.first.author.name}`}
                onClick={() => onAct(talking.acts.resolve(thread.first.id, thread.resolved === null))}
              >
                {thread.resolved ? "Reopen" : "Resolve"}
              </Button>
            )}
          </p>
        ))}
    </li>
  );
  return (
    <>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <ul aria-label="Threads">{open.map(shown)}</ul>
      {done.length > 0 && (
        <details className={styles.done}>
          <summary>{done.length === 1 ? "One thread is done" : `${done.length} threads are done`}</summary>
          <ul aria-label="Threads that are done">{done.map(shown)}</ul>
        </details>
      )}
    </>
  );
}
