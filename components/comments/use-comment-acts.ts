"use client";

import { useMemo } from "react";
import type { Failure, Result } from "@/lib/result";
import type { CommentActions, CommentActs } from "./comment-actions";

const noAnswer: Failure = {
  ok: false,
  reason: "refused",
  code: "no-answer",
  message: "The desk does not answer, so nothing was changed. What you wrote is kept here.",
};

/** @param done called once it is done, with what happened in words: the page reads the comments again, and says so */
export function useCommentActs(
  actions: CommentActions,
  done: (words: string) => Promise<unknown> | unknown,
): CommentActs {
  return useMemo(() => {
    const run = async (act: () => Promise<Result<unknown>>, words: string) => {
      const result = await act().catch(() => noAnswer);
      if (!result.ok) return result;
      await done(words);
      return null;
    };
    return {
      write: (input) => run(() => actions.write(input), input.threadId ? "Answer written" : "Comment written"),
      resolve: (id, resolved) =>
        run(() => actions.resolve({ id, resolved }), resolved ? "Thread resolved" : "Thread reopened"),
      withdraw: (id, withdrawn) =>
        run(() => actions.withdraw({ id, withdrawn }), withdrawn ? "Comment withdrawn" : "Comment brought back"),
    };
  }, [actions, done]);
}
