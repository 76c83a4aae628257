"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Coverage } from "@/lib/documents/coverage/model";
import type { Statement } from "@/lib/statements/model";
import type { ReviewActions } from "./review-actions";
import type { Announcer } from "./use-announcer";

type Needs = {
  documentId: string;
  /** read again whenever they change: what is decided decides its sentence */
  statements: readonly Statement[];
  read: ReviewActions["readCoverage"];
  announcer: Announcer;
};

/** The sentence view: whether it is shown, and how every sentence stands. Nothing is read while it is not. */
export function useSentences({ documentId, statements, read, announcer }: Needs) {
  const [shown, setShown] = useState(false);
  const [coverage, setCoverage] = useState<Coverage | null>(null);
  const asked = useRef(0);
  const { say } = announcer;
  const refresh = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const found = await read({ documentId }).catch(() => null);
    // Of two readings under way only the later one counts.
    if (turn !== asked.current) return;
    if (found?.ok) return setCoverage(found.value);
    say(found?.message ?? "The desk does not answer, so the sentences are as they were last read.", false);
  }, [documentId, read, say]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: statements that changed are why it is read again
  useEffect(() => {
    if (shown) void refresh();
  }, [shown, statements, refresh]);
  return { shown, coverage: shown ? coverage : null, toggle: () => setShown(!shown) };
}

export type Sentences = ReturnType<typeof useSentences>;
