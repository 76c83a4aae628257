"use client";

import { useEffect, useRef, useState } from "react";
import type { Preview } from "@/components/new-document/use-preview";
import type { RedraftPreview } from "@/lib/documents/redrafts/model";
import type { Failure, Result } from "@/lib/result";

export type PreviewRedraft = (input: { id: string; text: string; from: number }) => Promise<Result<RedraftPreview>>;

/** Milliseconds without typing after which the draft is compared; a long one takes the desk longer. */
const pause = (length: number) => (length > 120_000 ? 1500 : 500);

/** What the draft typed so far would do, read again whenever typing stops. An older answer never replaces a newer. */
export function useRedraftPreview(id: string, from: number, text: string, read: PreviewRedraft) {
  const [found, setFound] = useState<{ of: string; preview: RedraftPreview } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const turn = ++asked.current;
    if (text.trim() === "") {
      setFound(null);
      setFailure(null);
      return;
    }
    const timer = setTimeout(async () => {
      const result = await read({ id, text, from }).catch(() => null);
      if (turn !== asked.current || result === null) return;
      setFound(result.ok ? { of: text, preview: result.value } : null);
      setFailure(result.ok ? null : result);
    }, pause(text.length));
    return () => clearTimeout(timer);
  }, [id, from, text, read]);
  return { found, failure };
}

/** The same as the sheet draws it: every statement that the draft would have, in place. */
export function drawnPreview(found: { of: string; preview: RedraftPreview } | null): Preview {
  if (found === null) return null;
  const { text, words, changes, notices } = found.preview;
  const statements = changes.flatMap(({ kind, after }) =>
    after === null ? [] : [{ kind, start: after.start, end: after.end, speaker: after.speaker }],
  );
  const count = (kind: string) => statements.filter((one) => one.kind === kind).length;
  const speakers = new Set(statements.flatMap(({ speaker }) => speaker ?? [])).size;
  return {
    of: found.of,
    preview: {
      text,
      words,
      quotes: count("quote"),
      claims: count("claim"),
      speakers,
      statements,
      notices,
      existing: null,
    },
  };
}
