"use client";

import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { LiveMessage } from "@/lib/events/model";

/** Milliseconds between looks where the stream is not to be had. */
const pollPause = 5000;
/** Messages that come together are told together. */
const gatherPause = 120;

const message = z.object({
  seq: z.number(),
  type: z.string(),
  entity: z.string(),
  entityId: z.string(),
  documentId: z.string().nullable(),
  actorId: z.string().nullable(),
});

type Listener = {
  /** ids only: what stands is read again, under the reader's own permissions */
  onMessages: (messages: LiveMessage[]) => void;
  /** something may have been missed: read everything again. False where the desk did not answer */
  onGap: () => Promise<boolean>;
};

/**
 * Follows what others do. `about` is what the stream is asked for: "document=…" or "session=…". `connected` is false while the desk answers neither the stream nor a reading. The browser reconnects by itself and says what it heard last (Last-Event-ID);
 * where it cannot connect at all, everything is read again every five seconds.
 */
export function useLive(about: string, listener: Listener): { connected: boolean } {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const [connected, setConnected] = useState(true);

  useEffect(() => {
    const source = new EventSource(`/api/v1/events?${about}`);
    let gathered: LiveMessage[] = [];
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let polling: ReturnType<typeof setInterval> | undefined;
    const readAgain = () => void latest.current.onGap().then(setConnected);
    source.onopen = () => {
      clearInterval(polling);
      polling = undefined;
      // Between the page's reading and the stream's beginning something may have happened.
      readAgain();
    };
    source.onmessage = ({ data }) => {
      const parsed = message.safeParse(JSON.parse(String(data)));
      if (!parsed.success) return readAgain();
      gathered.push(parsed.data as LiveMessage);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        latest.current.onMessages(gathered);
        gathered = [];
      }, gatherPause);
    };
    source.onerror = () => {
      polling ??= setInterval(readAgain, pollPause);
    };
    return () => {
      source.close();
      clearTimeout(gathering);
      clearInterval(polling);
    };
  }, [about]);
  return { connected };
}
