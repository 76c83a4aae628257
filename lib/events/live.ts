import type { LiveMessage } from "./model";

/** Something that is in no record: only that it changed is told, and whoever shows it reads it again. */
export type Signal = {
  /** "inbox" */
  about: string;
  /** whose pages are told; everybody's where null */
  to: readonly string[] | null;
};

type Listener<Told> = (told: Told) => void;
type Hub<Told> = Set<Listener<Told>>;

// On globalThis: a module may be loaded more than once in one process, and all of them must share one hub.
const shared = globalThis as typeof globalThis & { quotedeskLive?: Hub<LiveMessage>; quotedeskSignals?: Hub<Signal> };
shared.quotedeskLive ??= new Set();
shared.quotedeskSignals ??= new Set();
const events = shared.quotedeskLive;
const signals = shared.quotedeskSignals;

function listen<Told>(hub: Hub<Told>, listener: Listener<Told>): () => void {
  hub.add(listener);
  return () => {
    hub.delete(listener);
  };
}

/** A listener that throws must not make a committed act look failed. */
function tell<Told>(hub: Hub<Told>, told: Told): void {
  for (const listener of [...hub]) {
    try {
      listener(told);
    } catch (error) {
      console.error("A live listener failed and was taken off:", error);
      hub.delete(listener);
    }
  }
}

/** Calls `listener` with every event this process commits from now on. The function returned ends it. */
export const onEvent = (listener: Listener<LiveMessage>): (() => void) => listen(events, listener);

/** Called by record.ts after a commit. */
export const tellLive = (message: LiveMessage): void => tell(events, message);

/** Calls `listener` with every signal of this process. The function returned ends it. */
export const onSignal = (listener: Listener<Signal>): (() => void) => listen(signals, listener);

/** Called after the commit of what it is about. Whoever is not connected reads anew when they are. */
export const tellSignal = (signal: Signal): void => tell(signals, signal);

/** For tests of leaks. */
export const listenerCount = (): number => events.size + signals.size;
