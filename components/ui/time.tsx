"use client";

import { useEffect, useState } from "react";
import { absoluteTime, clockTime, relativeTime } from "./time-words";

type Props = {
  /** ISO 8601 */
  at: string;
  /** "14:02", "Yesterday", "18 Nov" in lists; "20 November 2026, 14:02" in records; "14:02" under the heading of its day */
  form?: "relative" | "absolute" | "clock";
  className?: string;
};

/**
 * A moment, in the reader's own time zone, which only the browser knows: the server prints UTC, and the browser
 * replaces it as it takes over.
 */
export function Time({ at, form = "relative", className }: Props) {
  const [here, setHere] = useState(false);
  useEffect(() => setHere(true), []);
  const zone = here ? undefined : "UTC";
  const moment = new Date(at);
  const full = absoluteTime(moment, zone);
  return (
    <time dateTime={at} title={full} className={className} suppressHydrationWarning>
      {form === "absolute" ? full : form === "clock" ? clockTime(moment, zone) : relativeTime(moment, new Date(), zone)}
    </time>
  );
}
