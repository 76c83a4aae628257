import { type Failure, fail } from "@/lib/result";

/** Readers at work at once, and files that wait for one: as many as are read within a minute or two. */
const atOnce = 2;
const mostWaiting = 8;

type Turns = { running: number; waiting: (() => void)[] };
// On globalThis: a module may be loaded more than once in one process, and the machine has its memory once.
const shared = globalThis as typeof globalThis & { quotedeskReaderTurns?: Turns };
shared.quotedeskReaderTurns ??= { running: 0, waiting: [] };
const turns = shared.quotedeskReaderTurns;

const busy = fail(
  "too-many",
  "readers-busy",
  "Many files are being read just now. Wait half a minute, and bring it in again.",
  { retryAfter: 30 },
);

/** Runs the work when a reader is free, or refuses where too many wait already. */
export async function inReaderTurn<T>(work: () => Promise<T>): Promise<T | Failure> {
  if (turns.running >= atOnce) {
    if (turns.waiting.length >= mostWaiting) return busy;
    // Whoever ends hands its turn over: the count does not change, and nobody comes in between.
    await new Promise<void>((resolve) => turns.waiting.push(resolve));
  } else turns.running++;
  try {
    return await work();
  } finally {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running--;
  }
}
