/** Enough for a person's tabs; few enough that one token cannot hold all of the server's memory. */
export const mostStreams = 30;

const shared = globalThis as { quotedeskStreams?: Map<string, number> };
shared.quotedeskStreams ??= new Map();
const open = shared.quotedeskStreams;

/** Takes a place for one more stream of this person, or returns null where they have enough. Give it back once. */
export function takePlace(userId: string): (() => void) | null {
  const count = open.get(userId) ?? 0;
  if (count >= mostStreams) return null;
  open.set(userId, count + 1);
  return () => {
    const left = (open.get(userId) ?? 1) - 1;
    if (left === 0) open.delete(userId);
    else open.set(userId, left);
  };
}

export const openStreams = (): number => [...open.values()].reduce((sum, count) => sum + count, 0);
