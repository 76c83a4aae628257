"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { useLive } from "@/components/live/use-live";

const answer = z.object({ unread: z.number() });

/**
 * How many notices are unread, looked up again when the desk says that the inbox changed. Read over the API, not by a
 * server action: those wait for one another, and a verdict must not wait for a bell.
 */
export function useUnread(first: number): number {
  const [unread, setUnread] = useState(first);
  useEffect(() => setUnread(first), [first]);
  const look = async (): Promise<boolean> => {
    try {
      const response = await fetch("/api/v1/notices/unread");
      if (response.ok) setUnread(answer.parse(await response.json()).unread);
      return true;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return false; // no answer: what was known stays
    }
  };
  useLive("inbox", { onGap: look, signal: "inbox" });
  return unread;
}
