"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type Draft, draftKey, draftShape, isEmptyDraft, noDraft } from "./draft";
import { keep, onKept, parseKept, readKept } from "./kept-on-machine";

/** The draft of one person's verdict on one statement, kept in this browser as it is written. */
export function useDraft(userId: string, statementId: string | null): [Draft, (change: Partial<Draft> | null) => void] {
  const key = statementId === null ? null : draftKey(userId, statementId);
  const raw = useSyncExternalStore(
    onKept,
    () => (key === null ? null : readKept(key)),
    () => null, // the server knows no drafts
  );
  const draft = useMemo(() => parseKept(raw, draftShape) ?? noDraft, [raw]);
  const change = useCallback(
    (part: Partial<Draft> | null) => {
      if (key === null) return;
      const before = parseKept(readKept(key), draftShape) ?? noDraft;
      const after = part === null ? noDraft : { ...before, ...part, at: new Date().toISOString() };
      keep(key, isEmptyDraft(after) ? null : JSON.stringify(after));
    },
    [key],
  );
  return [draft, change];
}
