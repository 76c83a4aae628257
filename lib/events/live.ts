import type { LiveMessage } from "./model";

type Listener = (message: LiveMessage) => void;

// On globalThis: a module may be loaded more than once in one process, and all of them must share one hub.
const shared = globalThis as typeof globalThis & { quotedeskLive?: Set<Listener> };

function listeners(): Set<Listener> {
  shared.quotedeskLive ??= new Set();
  return shared.quotedeskLive;
}

/** Calls `listener` with every event this process commits from now on. The function returned ends it. */
export function onEvent(listener: Listener): () => void {
  listeners().add(listener);
  return () => {
    listeners().delete(listener);
  };
}

/** Called by record.ts after a commit. A listener that throws must not make a committed act look failed. */
export function tellLive(message: LiveMessage): void {
  for (const listener of [...listeners()]) {
    try {
      listener(message);
    } catch (error) {
      console.error("A live listener failed and was taken off:", error);
      listeners().delete(listener);
    }
  }
}

/** For tests of leaks. */
export const listenerCount = (): number => listeners().size;
