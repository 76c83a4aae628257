"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import { UndoLine } from "@/components/keys/undo-line";
import { useKeys } from "@/components/keys/use-keys";
import type { Remove } from "./remove-button";

type Told = { text: string; undo: { id: string; version: number } | null };
const RemovalsContext = createContext<{ tell: (told: Told) => void } | null>(null);

/** Says what was removed, and brings it back: by the button, or by U. */
export function Removals({ restore, children }: { restore: Remove; children: ReactNode }) {
  const [line, setLine] = useState<(Told & { id: number }) | null>(null);
  const next = useRef(0);
  const tell = useCallback((told: Told) => {
    next.current += 1;
    setLine({ ...told, id: next.current });
  }, []);
  const undo = async () => {
    if (!line?.undo) return;
    const result = await restore(line.undo);
    tell({ text: result.ok ? "Back on the desk" : `Not brought back: ${result.message}`, undo: null });
  };
  useKeys({ undo: () => (line?.undo ? undo() : false) });
  const value = useMemo(() => ({ tell }), [tell]);
  const done = useCallback(() => setLine(null), []);
  return (
    <RemovalsContext value={value}>
      {children}
      <UndoLine line={line && { id: line.id, text: line.text, undo: line.undo !== null }} onUndo={undo} onDone={done} />
    </RemovalsContext>
  );
}

export function useRemovals() {
  const removals = useContext(RemovalsContext);
  if (removals === null) throw new Error("useRemovals needs Removals above it.");
  return removals;
}
