"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { LiveMessage } from "@/lib/events/model";
import type { ItemMark } from "@/lib/reviews/queues/model";
import { type Marks, marksById } from "./marks";
import type { ReviewActions } from "./review-actions";

/** Milliseconds: what is in hand runs out by itself, and nobody tells of that. */
const pause = 60_000;

/** Events after which somebody else sees to a statement, or nobody does. */
const changing: ReadonlySet<LiveMessage["type"]> = new Set([
  "statement.assigned",
  "statement.unassigned",
  "statement.deadline-changed",
  "statement.taken",
  "statement.released",
  "statement.sent-back",
  "statement.put-right",
  "statement.return-closed",
  "statement.return-reopened",
]);
export const changesMarks = ({ type }: LiveMessage): boolean => changing.has(type);

/** Who sees to what, as the page was read and as it changes. */
export function useMarks(first: readonly ItemMark[], documentId: string, readMarks: ReviewActions["readMarks"]) {
  const [marks, setMarks] = useState<Marks>(() => marksById(first));
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const read = await readMarks({ documentId });
    // Of two readings under way only the later one counts.
    if (read.ok && turn === asked.current) setMarks(marksById(read.value));
  }, [documentId, readMarks]);
  useEffect(() => {
    const clock = setInterval(() => {
      // Offline: the page says so elsewhere, and the next reading comes.
      if (document.visibilityState === "visible") refresh().catch(() => undefined);
    }, pause);
    return () => clearInterval(clock);
  }, [refresh]);
  return { marks, refresh };
}

export type MarksInUse = ReturnType<typeof useMarks>;
