"use client";

import { useCallback, useRef, useState } from "react";
import type { Undoable } from "@/components/keys/undo-line";
import type { Coverage } from "@/lib/documents/coverage/model";
import type { CoverageActions, RunAct } from "./coverage-actions";

const unreachable = "The desk does not answer, so nothing was changed. Try again in a moment.";

/** The coverage as it stands, what was done last, and how to take it back. */
export function useCoverage(first: Coverage, actions: CoverageActions) {
  const [coverage, setCoverage] = useState(first);
  const [line, setLine] = useState<Undoable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const groups = useRef<string[]>([]);
  const next = useRef(0);
  const say = useCallback((text: string, undo: boolean) => {
    next.current += 1;
    setLine({ id: next.current, text, undo });
  }, []);

  const readAgain = useCallback(async () => {
    const read = await actions.read({ documentId: first.documentId }).catch(() => null);
    if (read?.ok) setCoverage(read.value);
    return read?.ok ?? false;
  }, [actions, first.documentId]);

  const run: RunAct = useCallback(
    async (act, words) => {
      const result = await act().catch(() => null);
      setProblem(result?.ok ? null : (result?.message ?? unreachable));
      if (!result?.ok) {
        void readAgain();
        return false;
      }
      setCoverage(result.value.coverage);
      groups.current.push(result.value.group);
      say(words, true);
      return true;
    },
    [readAgain, say],
  );

  const undo = useCallback(async () => {
    const group = groups.current.at(-1);
    if (group === undefined) return;
    const result = await actions.undo({ group }).catch(() => null);
    setProblem(result?.ok ? null : (result?.message ?? unreachable));
    if (!result?.ok) return;
    groups.current.pop();
    await readAgain();
    say("Undone", false);
  }, [actions, readAgain, say]);

  return { coverage, line, problem, run, undo, readAgain, hush: useCallback(() => setLine(null), []) };
}
