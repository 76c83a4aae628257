"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";

/** Milliseconds between looks while the page is in view. */
const pause = 10_000;
const answer = z.object({ unread: z.number() });

/** Another part of the page marked notices read: the bell looks again at once. */
export const inboxChanged = "quotedesk:inbox-changed";

/**
 * How many notices are unread, looked up again while the page is in view. Read over the API, not by a server action:
 * those wait for one another, and a verdict must not wait for a bell.
 */
export function useUnread(first: number): number {
  const path = usePathname();
  const [unread, setUnread] = useState(first);
  useEffect(() => setUnread(first), [first]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is a reason to look again
  useEffect(() => {
    const leaving = new AbortController();
    const look = async () => {
      if (document.visibilityState === "hidden") return;
      try {
        const response = await fetch("/api/v1/notices/unread", { signal: leaving.signal });
        if (response.ok) setUnread(answer.parse(await response.json()).unread);
      } catch (error) {
        // Gone, or offline: what was known stays, and the next look comes soon.
        if (!(error instanceof TypeError) && !leaving.signal.aborted) throw error;
      }
    };
    void look();
    const clock = setInterval(() => void look(), pause);
    const again = () => void look();
    document.addEventListener("visibilitychange", again);
    window.addEventListener(inboxChanged, again);
    return () => {
      leaving.abort();
      clearInterval(clock);
      document.removeEventListener("visibilitychange", again);
      window.removeEventListener(inboxChanged, again);
    };
  }, [path]);
  return unread;
}
