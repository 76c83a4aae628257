"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, dropDraft, emptyDraft, keepDraft, readDraft } from "./draft";
import { suggestTitle } from "./suggest-title";

/** Milliseconds without typing after which the draft is kept. */
const pause = 400;

/** The draft, kept in this tab while it is typed. `kept` is false once it is too long to be. */
export function useDraft() {
  const [draft, setDraft] = useState(emptyDraft);
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  const started = useRef(false);
  latest.current = draft;

  useEffect(() => {
    const before = readDraft(sessionStorage);
    if (before) setDraft(before);
    started.current = true;
    const keepNow = () => {
      if (latest.current !== emptyDraft) keepDraft(sessionStorage, latest.current);
    };
    window.addEventListener("pagehide", keepNow);
    return () => {
      window.removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, []);

  useEffect(() => {
    if (!started.current || draft === emptyDraft) return;
    const timer = setTimeout(() => setKept(keepDraft(sessionStorage, draft)), pause);
    return () => clearTimeout(timer);
  }, [draft]);

  const change = useCallback((changes: Partial<Draft>) => {
    setDraft((before) => {
      const after = { ...before, ...changes };
      // Nothing is left of what was read: what is typed now is something else.
      if (changes.text === "") Object.assign(after, { reading: "", readFrom: "", leftOut: "" });
      return after.titleTyped || changes.text === undefined ? after : { ...after, title: suggestTitle(after.text) };
    });
  }, []);
  const clear = useCallback(() => {
    dropDraft(sessionStorage);
    setDraft(emptyDraft);
  }, []);
  return { draft, change, clear, kept };
}
