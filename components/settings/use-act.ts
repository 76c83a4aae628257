"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import type { Failure, Result } from "@/lib/result";

const noAnswer: Failure = {
  ok: false,
  reason: "refused",
  code: "no-answer",
  message: "The desk does not answer, so nothing was changed. Try again in a moment.",
};

/** Runs an act from a button, then reads the page again. `said` is what happened, for a status line. */
export function useAct() {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const run = useCallback(
    async <Value>(act: () => Promise<Result<Value>>, words: string): Promise<Value | null> => {
      setBusy(true);
      const result = await act().catch(() => noAnswer);
      setBusy(false);
      setFailure(result.ok ? null : result);
      setSaid(result.ok ? words : "");
      if (!result.ok) return null;
      router.refresh();
      return result.value;
    },
    [router],
  );
  return { run, failure, said, busy };
}
