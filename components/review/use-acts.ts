"use client";

import { useCallback, useState } from "react";
import type { Failure, Result } from "@/lib/result";
import { isStatement, type Versioned } from "./act-line";
import { isUnreachable } from "./outbox";
import type { PendingMoves } from "./pending-moves";
import type { ReviewActions } from "./review-actions";
import type { Announcer } from "./use-announcer";
import type { Desk } from "./use-desk";

const unreachable = "The desk does not answer, so nothing was changed. Try again in a moment.";
const broken =
  "The desk failed at this, and nothing was changed. Try again; if it happens again, tell an administrator.";

type Needs = {
  desk: Desk;
  actions: ReviewActions;
  announcer: Announcer;
  documentId: string;
  /** edges that go in before any act on their statement */
  pending: PendingMoves;
};

/** Everything a reader does but give verdicts: it is done, shown, said, and can be undone. */
export function useActs({ desk, actions, announcer, documentId, pending }: Needs) {
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { change } = desk;
  const { say } = announcer;

  const list = useCallback(
    async (byOthers = false) => {
      const all = await actions.readStatements({ documentId });
      if (all.ok) change({ type: "listed", statements: all.value, byOthers });
      return all;
    },
    [actions, change, documentId],
  );

  /** Runs an act. Its failure is shown beside the statement; what stands now is shown where somebody was first. */
  const run = useCallback(
    async <T>(act: () => Promise<Result<T>>, done: (value: T) => string | null): Promise<T | null> => {
      setBusy(true);
      try {
        const result = await act();
        if (result.ok) {
          setProblem(null);
          const words = done(result.value);
          if (words !== null) say(words);
          return result.value;
        }
        if (isStatement(result.current)) change({ type: "read", statements: [result.current] });
        setProblem(result);
      } catch (error) {
        const message = isUnreachable(error) ? unreachable : broken;
        setProblem({ ok: false, reason: "refused", code: "no-answer", message });
      } finally {
        setBusy(false);
      }
      return null;
    },
    [change, say],
  );

  /** Runs an act on statements: after their moved edges, and on their versions by then. */
  const runOn = useCallback(
    <T>(
      statements: readonly Versioned[],
      act: (versions: readonly number[]) => Promise<Result<T>>,
      done: (value: T) => string | null,
    ) => run(() => pending.afterMoves(statements, act), done),
    [pending, run],
  );

  const goBack = useCallback(
    (which: "undo" | "redo", times = 1) =>
      run(
        async () => {
          // What is taken back is what the reader did last, and that may be an edge they have just moved.
          await pending.flushAll();
          let last = await actions[which]({ documentId });
          for (let more = 1; more < times && last.ok; more += 1) last = await actions[which]({ documentId });
          return last;
        },
        ({ undone }) => {
          void list();
          say(times > 1 ? `${times} acts undone` : undone, false);
          return null;
        },
      ),
    [actions, documentId, list, pending, run, say],
  );

  return {
    run,
    runOn,
    list,
    undo: useCallback((times = 1) => void goBack("undo", times), [goBack]),
    redo: useCallback(() => void goBack("redo"), [goBack]),
    problem,
    busy,
    forgetProblem: useCallback(() => setProblem(null), []),
  };
}

export type Acts = ReturnType<typeof useActs>;
