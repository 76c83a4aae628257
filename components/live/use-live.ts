"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { LiveMessage } from "@/lib/events/model";
import type { About } from "./deliveries";
import { deskStream } from "./this-browser";

/** Milliseconds until a reading that the desk did not answer is tried again. */
const pause = 5000;

type Listener = {
  /** ids only: what stands is read again, under the reader's own permissions. A promise of false where the desk did not answer */
  onMessages?: (messages: LiveMessage[]) => unknown;
  /** something may have been missed: read everything again. False where the desk did not answer */
  onGap: () => Promise<boolean>;
  /** what is in no record, e.g. "inbox": everything is read again when it is told to have changed */
  signal?: string;
};

/**
 * Follows what others do, over the one stream that all tabs of this browser share. `connected` is false while the desk
 * answers neither the stream nor a reading; what was not read is read as soon as it answers.
 */
export function useLive(about: About, listener: Listener): { connected: boolean } {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  const [connected, setConnected] = useState(true);
  const path = usePathname();
  // Another page was answered, or this tab is looked at again: perhaps by somebody who signed in anew, here or in another tab.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is a reason, not a value
  useEffect(() => {
    const rejoin = () => document.visibilityState === "visible" && deskStream().rejoin();
    deskStream().rejoin();
    window.addEventListener("focus", rejoin);
    document.addEventListener("visibilitychange", rejoin);
    return () => {
      window.removeEventListener("focus", rejoin);
      document.removeEventListener("visibilitychange", rejoin);
    };
  }, [path]);

  useEffect(() => {
    let trying: ReturnType<typeof setInterval> | undefined;
    const readAgain = () => void latest.current.onGap().then(answered);
    // The stream may outlive a connection that readings fail on.
    const answered = (answer: boolean) => {
      setConnected(answer);
      if (!answer) trying ??= setInterval(readAgain, pause);
      else {
        clearInterval(trying);
        trying = undefined;
      }
    };
    window.addEventListener("online", readAgain);
    const heed = (reading: unknown) =>
      void Promise.resolve(reading).then((answer) => {
        if (answer === false) answered(false);
      });
    const unfollow = deskStream().follow({
      about,
      onMessages: (messages) => heed(latest.current.onMessages?.(messages)),
      onGap: readAgain,
      onSignal: (about) => {
        const { signal, onGap } = latest.current;
        // "any": something may have been missed
        if (signal !== undefined && (about === signal || about === "any")) heed(onGap());
      },
      onAnswer: (answers) => {
        if (!answers) setConnected(false);
        else if (trying === undefined) setConnected(true);
      },
    });
    return () => {
      unfollow();
      window.removeEventListener("online", readAgain);
      clearInterval(trying);
    };
  }, [about]);
  return { connected };
}
