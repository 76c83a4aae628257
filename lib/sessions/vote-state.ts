import type { ItemState } from "./model";

type Timed = { state: string; endsAt: Date | null };

/** The vote's time is over: it counts as revealed from that moment on, whether or not anybody has looked since. */
export const timeIsOver = (item: Timed, now: Date): boolean =>
  item.state === "voting" && item.endsAt !== null && item.endsAt <= now;

/** The state as everybody sees it at a moment. */
export const stateAt = (item: Timed, now: Date): ItemState =>
  timeIsOver(item, now) ? "revealed" : (item.state as ItemState);

/** Votes are private until they are revealed; what is recorded was. A new round is private again. */
export const votesAreOpen = (item: Timed, now: Date): boolean => {
  const state = stateAt(item, now);
  return state === "revealed" || state === "recorded";
};
