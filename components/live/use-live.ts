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
  /** ids only: what stands is read again, under the reader's own permissions. A promise of false where the desk did not answer */
  onMessages: (messages: LiveMessage[]) => unknown;
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
    const stopPolling = () => {
      clearInterval(polling);
      polling = undefined;
    };
    const readAgain = () => void latest.current.onGap().then(answered);
    // A stream may outlive a connection that readings fail on: what it told then is read as soon as the desk answers.
    const answered = (answer: boolean) => {
      setConnected(answer);
      if (!answer) polling ??= setInterval(readAgain, pollPause);
      else if (source.readyState === EventSource.OPEN) stopPolling();
    };
    window.addEventListener("online", readAgain);
    source.onopen = () => {
      stopPolling();
      // Between the page's reading and the stream's beginning something may have happened.
      readAgain();
    };
    source.onmessage = ({ data }) => {
      const parsed = message.safeParse(JSON.parse(String(data)));
      if (!parsed.success) return readAgain();
      gathered.push(parsed.data as LiveMessage);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        const told = gathered;
        gathered = [];
        void Promise.resolve(latest.current.onMessages(told)).then((answer) => {
          if (answer === false) answered(false);
        });
      }, gatherPause);
    };
    source.onerror = () => {
      polling ??= setInterval(readAgain, pollPause);
    };
    return () => {
      window.removeEventListener("online", readAgain);
      source.close();
      clearTimeout(gathering);
      stopPolling();
    };
  }, [about]);
  return { connected };
}
