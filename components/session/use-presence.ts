"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { gathered, spread } from "@/components/live/gathered";
import { useLive } from "@/components/live/use-live";
import { type Present, presenceSignal, wordPause } from "@/lib/sessions/presence/model";

const answer = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), itemId: z.string().nullable() })),
});

/** Over how long a full room asks for the same, in milliseconds. */
const widest = 250;

/**
 * Who has this room open now, and where they are; the desk is told where this page is. Over the API, not by a server
 * action: those wait for one another, and a vote must not wait for this. Null until the desk first answered.
 */
export function usePresence(sessionId: string, itemId: string | null): readonly Present[] | null {
  const [present, setPresent] = useState<readonly Present[] | null>(null);
  const [page] = useState(() => Math.random().toString(36).slice(2));
  const asking = useRef<AbortController | null>(null);
  const tell = useCallback(
    (here: boolean, signal: AbortSignal | null = null) =>
      fetch(`/api/v1/sessions/${sessionId}/presence`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ page, itemId, here }),
        // A page that closes does not wait for what it sends.
        keepalive: !here,
        signal,
      }),
    [sessionId, page, itemId],
  );
  const latest = useRef(tell);
  /** a page that has said that it closes must not be heard of again by what it was still about to say */
  const open = useRef(true);

  const [say] = useState(() =>
    gathered(async () => {
      if (!open.current) return true;
      asking.current = new AbortController();
      try {
        const response = await latest.current(true, asking.current.signal);
        if (response.ok) setPresent(answer.parse(await response.json()).items);
        return true;
      } catch (error) {
        if (!open.current) return true;
        if (!(error instanceof TypeError)) throw error;
        return false; // no answer: who was there before is shown, and the room's own line says so
      }
    }, spread(widest)),
  );

  useEffect(() => {
    latest.current = tell;
    void say();
  }, [tell, say]);

  useEffect(() => {
    const enter = () => {
      open.current = true;
      void say();
    };
    const leave = () => {
      open.current = false;
      asking.current?.abort();
      void latest.current(false).catch(() => undefined); // it is noticed by its silence
    };
    enter();
    const clock = setInterval(() => void say(), wordPause);
    window.addEventListener("pagehide", leave);
    // back out of the browser's memory, as it was
    window.addEventListener("pageshow", enter);
    return () => {
      clearInterval(clock);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", enter);
      leave();
    };
  }, [say]);

  useLive(`session=${sessionId}`, { onGap: say, signal: presenceSignal(sessionId) });
  return present;
}
