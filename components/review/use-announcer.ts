"use client";

import { useCallback, useRef, useState } from "react";
import type { Undoable } from "@/components/keys/undo-line";

/** `acts`: how many acts the line tells of, each of which its undo takes back. */
type Line = Undoable & { acts: number };

/** The undo line, which is also what a screen reader hears of an act. */
export function useAnnouncer() {
  const [line, setLine] = useState<Line | null>(null);
  const count = useRef(0);
  const say = useCallback((text: string, undo: boolean | number = true) => {
    count.current += 1;
    setLine({ id: count.current, text, undo: undo !== false, acts: Number(undo) });
  }, []);
  const hush = useCallback(() => setLine(null), []);
  return { line, say, hush };
}

export type Announcer = ReturnType<typeof useAnnouncer>;
