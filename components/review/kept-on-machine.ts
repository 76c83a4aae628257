import type { z } from "zod";

/*
 * Values kept in this browser for one person: drafts of verdicts and verdicts that could not be sent. Where the browser
 * keeps nothing (private windows, full storage) they live as long as the page.
 */

const inMemory = new Map<string, string>();
const listeners = new Set<() => void>();

export function readKept(key: string): string | null {
  const held = inMemory.get(key);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is turned off: nothing was kept
  }
}

export function keep(key: string, value: string | null): void {
  inMemory.delete(key);
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value !== null) inMemory.set(key, value); // full or turned off: for as long as the page lives
  }
  for (const listener of listeners) listener();
}

/** Hears changes by this page and by other tabs. */
export function onKept(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** What an earlier version of the desk may have kept is not trusted: a value that does not fit counts as absent. */
export function parseKept<T>(raw: string | null, shape: z.ZodType<T>): T | null {
  if (raw === null) return null;
  try {
    return shape.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null; // not JSON
  }
}
