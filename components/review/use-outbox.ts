"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Statement } from "@/lib/statements/model";
import { onKept, readKept } from "./kept-on-machine";
import { forgetVerdict, pauseAfter, readOutbox } from "./outbox";
import type { Given } from "./use-verdicts";

export type Outbox = {
  /** verdicts kept on this machine */
  count: number;
  /** seconds until the next try */
  next: number;
  tryNow: () => void;
};

/** Sends kept verdicts, in order, when the desk answers again: on a clock, when the network is back, or by hand. */
export function useOutbox(
  key: string,
  statements: readonly Statement[],
  send: (given: Given, version: number) => Promise<void>,
): Outbox {
  const raw = useSyncExternalStore(
    onKept,
    () => readKept(key),
    () => null,
  );
  const waiting = useMemo(() => (raw === null ? [] : readOutbox(key)), [raw, key]);
  const [next, setNext] = useState(0);
  const tries = useRef(0);
  const sending = useRef(false);

  const tryNow = useCallback(async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (const { statementId, version, at, rationale = "", override = null, verdict } of readOutbox(key)) {
        const statement = statements.find(({ id }) => id === statementId);
        forgetVerdict(key, statementId);
        // A statement that somebody removed has nothing to be judged; its draft stays with it, for an undo.
        if (statement !== undefined) await send({ statement, verdict, rationale, override, at }, version);
        // Kept again: still no answer, so the rest waits too.
        if (readOutbox(key).some((kept) => kept.statementId === statementId)) break;
      }
      tries.current = readOutbox(key).length > 0 ? tries.current + 1 : 0;
    } finally {
      sending.current = false;
    }
  }, [key, send, statements]);

  const latest = useRef(tryNow);
  useEffect(() => {
    latest.current = tryNow;
  });
  const some = waiting.length > 0;
  useEffect(() => {
    if (!some) return;
    let left = pauseAfter(tries.current);
    setNext(left);
    const again = () => {
      void latest.current().then(() => {
        left = pauseAfter(tries.current);
        setNext(left);
      });
    };
    const clock = setInterval(() => {
      left -= 1;
      setNext(Math.max(0, left));
      if (left === 0) again();
    }, 1000);
    window.addEventListener("online", again);
    return () => {
      clearInterval(clock);
      window.removeEventListener("online", again);
    };
  }, [some]);

  return { count: waiting.length, next, tryNow: useCallback(() => void latest.current(), []) };
}
