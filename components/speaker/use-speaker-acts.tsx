"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { type Undoable, UndoLine } from "@/components/keys/undo-line";
import { useKeys } from "@/components/keys/use-keys";
import { Notice } from "@/components/ui/notice";
import type { Failure, Result } from "@/lib/result";
import type { Done, SpeakerActions, SpeakerRights } from "./speaker-actions";

type Acts = {
  actions: SpeakerActions;
  rights: SpeakerRights;
  /** Runs an act, shows the page as it is then, and offers the undo. Returns why not, where it was not done. */
  run: (act: () => Promise<Result<Done>>, words: string) => Promise<Failure | null>;
  /** the same, its failure shown at the top of the page */
  runHere: (act: () => Promise<Result<Done>>, words: string) => Promise<void>;
};

const ActsContext = createContext<Acts | null>(null);

export function useSpeakerActs(): Acts {
  const acts = useContext(ActsContext);
  if (acts === null) throw new Error("useSpeakerActs needs a SpeakerActsProvider above it.");
  return acts;
}

const noAnswer: Failure = {
  ok: false,
  reason: "refused",
  code: "no-answer",
  message: "The desk does not answer, so nothing was changed. Try again in a moment.",
};

type Props = { actions: SpeakerActions; rights: SpeakerRights; children: ReactNode };

/** What is done on a speaker's page: one line to undo the last act, one place that says why something was not done. */
export function SpeakerActsProvider({ actions, rights, children }: Props) {
  const router = useRouter();
  const [line, setLine] = useState<Undoable | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const group = useRef<string | null>(null);
  const lines = useRef(0);

  const say = useCallback((text: string, undoable: string | null) => {
    group.current = undoable;
    lines.current += 1;
    setLine({ id: lines.current, text, undo: undoable !== null });
  }, []);

  const run = useCallback<Acts["run"]>(
    async (act, words) => {
      setFailure(null);
      const result = await act().catch(() => noAnswer);
      // Also where somebody else was first: then the page shows what stands now.
      if (result.ok || result.reason === "changed") router.refresh();
      if (!result.ok) return result;
      say(words, result.value.group);
      return null;
    },
    [router, say],
  );
  const runHere = useCallback<Acts["runHere"]>(async (act, words) => setFailure(await run(act, words)), [run]);

  const undo = useCallback(async () => {
    const last = group.current;
    if (last === null) return;
    group.current = null;
    const result = await actions.undo({ group: last }).catch(() => noAnswer);
    if (!result.ok) {
      setLine(null);
      return setFailure(result);
    }
    say(`Undone: ${result.value.undone}`, null);
    router.refresh();
  }, [actions, router, say]);

  useKeys({ undo: () => group.current !== null && void undo() });

  const acts = useMemo(() => ({ actions, rights, run, runHere }), [actions, rights, run, runHere]);
  return (
    <ActsContext value={acts}>
      {failure !== null && (
        <Notice tone="error" role="alert" title="Nothing was changed" className="mb-5">
          {failure.message}
        </Notice>
      )}
      {children}
      <UndoLine line={line} onUndo={() => void undo()} onDone={() => setLine(null)} />
    </ActsContext>
  );
}
