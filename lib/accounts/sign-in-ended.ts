import { EventEmitter } from "node:events";

/** On globalThis, because development reloads modules while streams stay open. */
const shared = globalThis as { quotedeskSignInEnded?: EventEmitter };
shared.quotedeskSignInEnded ??= new EventEmitter().setMaxListeners(0);
const hub = shared.quotedeskSignInEnded;

/** Tells open streams of one person to look again whether they are still somebody. */
export const signInEnded = (userId: string): void => void hub.emit("ended", userId);

/** Returns how to stop listening. */
export function onSignInEnded(listener: (userId: string) => void): () => void {
  hub.on("ended", listener);
  return () => hub.off("ended", listener);
}

export const signInEndedListeners = (): number => hub.listenerCount("ended");
