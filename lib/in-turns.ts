import { setImmediate as pause } from "node:timers/promises";
import type { Steps } from "./text/steps";

/** Milliseconds of the only thread, after which other requests have their turn. */
const turn = 20;

/** Does long work of a pure room step by step, and lets other requests be answered meanwhile. */
export async function inTurns<T>(work: Steps<T>): Promise<T> {
  let until = performance.now() + turn;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + turn;
  }
}

/** Does something with a part of a long list after another, and lets other requests be answered in between. */
export async function inBatches<T, Made>(
  items: readonly T[],
  size: number,
  work: (part: readonly T[]) => Promise<readonly Made[]> | readonly Made[],
): Promise<Made[]> {
  const made: Made[] = [];
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await pause();
    for (const one of await work(items.slice(from, from + size))) made.push(one);
  }
  return made;
}

/**
 * Reads a long list part by part, in an order that tells any two rows apart: `read` gives the first `take` rows that come
 * after `last`, whether that one is still there or not. What moves meanwhile is given once.
 */
export async function readInBatches<Row extends { id: string }>(
  take: number,
  read: (take: number, last: Row | null) => Promise<Row[]>,
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let last: Row | null = null; ; await pause()) {
    const part: Row[] = await read(take, last);
    for (const row of part) rows.set(row.id, row);
    last = part.at(-1) ?? null;
    if (part.length < take) return [...rows.values()];
  }
}
