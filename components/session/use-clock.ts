"use client";

import { useEffect, useState } from "react";

/**
 * Seconds until a moment of the desk's clock; null without one. The browser's own clock may be wrong, so what counts is
 * how far the desk's stood from it when the room was read.
 */
export function useClock(endsAt: string | null, deskNow: string): number | null {
  const [ahead, setAhead] = useState(0);
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => setAhead(Date.parse(deskNow) - Date.now()), [deskNow]);
  useEffect(() => {
    if (endsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (endsAt === null || now === null) return null;
  return Math.max(0, Math.ceil((Date.parse(endsAt) - now - ahead) / 1000));
}

/** "1:18", "0:07" */
export const clockWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** "1 minute 18 seconds", for screen readers */
export function spokenTime(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const unit = (count: number, word: string) => (count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`);
  return [unit(minutes, "minute"), unit(rest, "second")].filter(Boolean).join(" ") || "no time";
}
