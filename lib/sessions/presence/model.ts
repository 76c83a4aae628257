import type { Person } from "../model";

/** Somebody who has a session's room open now. */
export type Present = Person & {
  /** the item of the agenda that they look at */
  itemId: string | null;
};

/** Milliseconds between two words from a page that is open. */
export const wordPause = 15_000;
/** A page that has said nothing for so long is gone, or cut off. Milliseconds. */
export const silence = 40_000;

/** What pages are told when somebody comes, moves or goes. */
export const presenceSignal = (sessionId: string): string => `presence=${sessionId}`;
