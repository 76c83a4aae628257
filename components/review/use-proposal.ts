"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Failure, fail } from "@/lib/result";
import type { ReadPassage } from "@/lib/reviews/passages/model";
import type { Span } from "@/lib/text/model";
import type { ReviewActions } from "./review-actions";

/** `passage` is null where none is near, undefined while it is looked for. */
export type Proposal = { passage: ReadPassage | null | undefined; chosen: boolean; failure: Failure | null };

const none: Proposal = { passage: undefined, chosen: false, failure: null };
const noAnswer = fail(
  "refused",
  "no-answer",
  "The desk did not answer. What you typed is kept; try again in a moment.",
);

/** The best passage of what was read, and then the one that is chosen instead. An older answer never replaces a newer. */
export function useProposal(statementId: string, reading: string, propose: ReviewActions["proposePassage"]) {
  const [proposal, setProposal] = useState(none);
  const asked = useRef(0);
  const ask = useCallback(
    async (chosen?: Span) => {
      asked.current += 1;
      const turn = asked.current;
      const result = await propose({ statementId, reading, chosen }).catch(() => noAnswer);
      if (turn !== asked.current) return;
      setProposal((before) =>
        result.ok
          ? { passage: result.value.passage, chosen: chosen !== undefined, failure: null }
          : // A passage that cannot be chosen leaves the one before it.
            { ...before, passage: before.passage ?? null, failure: result },
      );
    },
    [propose, statementId, reading],
  );
  useEffect(() => {
    setProposal(none);
    void ask();
  }, [ask]);
  return { proposal, choose: ask };
}
