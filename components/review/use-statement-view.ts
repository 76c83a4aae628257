"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Statement } from "@/lib/statements/model";
import type { ReviewActions, StatementView } from "./review-actions";

/** While a reader runs through the list nothing is read; where they rest, it is. In milliseconds. */
const restPause = 70;

/**
 * The evidence, verdicts and history of the open statement. What was read is kept, shown at once when one comes back,
 * and read again where the statement has another version by then.
 */
export function useStatementView(
  open: Statement | null,
  first: StatementView | null,
  readStatement: ReviewActions["readStatement"],
) {
  const [views, setViews] = useState<ReadonlyMap<string, StatementView>>(
    () => new Map(first === null ? [] : [[first.id, first]]),
  );
  const [failed, setFailed] = useState<string | null>(null);
  const reading = useRef<string | null>(null);
  const id = open?.id ?? null;
  const version = open?.version ?? 0;

  const read = useCallback(
    async (wanted: string) => {
      reading.current = wanted;
      try {
        const result = await readStatement({ id: wanted });
        if (result.ok) setViews((before) => new Map(before).set(wanted, result.value));
        setFailed(result.ok ? null : result.message);
        return result.ok ? result.value : null;
      } catch {
        // The line for a lost connection says so; what was read before stays.
        setFailed(
          "The desk does not answer, so evidence and history are not shown yet. They are read as soon as it does.",
        );
        return null;
      } finally {
        if (reading.current === wanted) reading.current = null;
      }
    },
    [readStatement],
  );

  const known = id === null ? undefined : views.get(id);
  const stale = known === undefined || known.version !== version;
  useEffect(() => {
    if (id === null || !stale) return;
    const timer = setTimeout(() => void read(id), restPause);
    return () => clearTimeout(timer);
  }, [id, stale, read]);

  return { view: known ?? null, failed, read };
}
