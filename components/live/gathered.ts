/** A pause of a random length, so that all who follow one thing do not ask for it at the same moment. @param widest milliseconds */
export const spread = (widest: number) => () =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.random() * widest));

/**
 * Work that is asked for more often than it can be done: one is under way, one waits, and whoever asks meanwhile is
 * answered by the one that waits, which begins after they asked. `pause` comes before each.
 */
export function gathered<Done>(work: () => Promise<Done>, pause: () => Promise<void>): () => Promise<Done> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Done> | null = null;
  const begin = () => {
    next = null;
    const now = work();
    // A failure is told to whoever asked; the next one does not wait for better times.
    last = now.catch(() => undefined);
    return now;
  };
  return () => {
    next ??= last.then(pause).then(begin);
    return next;
  };
}
