"use client";

import { useEffect, useRef, useState } from "react";
import type { DocumentPreview } from "@/lib/documents/model";
import type { Failure, Result } from "@/lib/result";

export type PreviewOf = (input: { text: string }) => Promise<Result<DocumentPreview>>;

/** Milliseconds without typing after which the text is read. */
const pause = 500;
/** Characters beyond which marks are not drawn while typing: laying them out would make the keys lag. */
export const longestDrawn = 120_000;

export type Preview = { of: string; preview: DocumentPreview } | null;

/** What bringing the text in would find, read again whenever typing stops. An older answer never replaces a newer. */
export function usePreview(text: string, read: PreviewOf): { shown: Preview; failure: Failure | null } {
  const [shown, setShown] = useState<Preview>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    const turn = ++asked.current;
    if (text.trim() === "" || text.length > longestDrawn) {
      setShown(null);
      setFailure(null);
      return;
    }
    const timer = setTimeout(async () => {
      const result = await read({ text }).catch(() => null);
      // Without an answer the marks only stay away; bringing in says what is wrong.
      if (turn !== asked.current || result === null) return;
      setShown(result.ok ? { of: text, preview: result.value } : null);
      setFailure(result.ok ? null : result);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, read]);
  return { shown, failure };
}
