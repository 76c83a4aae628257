const minute = 60_000;
/** A longer pause between two decisions was a break, or another day. */
const longestItem = 30 * minute;
/** Fewer than these say nothing about a pace. */
const fewest = 2;

/**
 * Minutes that the rest of an agenda takes: the median time between decisions so far, for each item that is left.
 * @param closed when each item was decided or parked; null where it is open
 */
export function minutesLeft(closed: readonly (Date | null)[]): number | null {
  const times = closed.flatMap((at) => at?.getTime() ?? []).sort((one, other) => one - other);
  const gaps = times.flatMap((at, index) => {
    const gap = at - (times[index - 1] ?? Number.NaN);
    return gap <= longestItem ? [gap] : [];
  });
  const middle = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
  const left = closed.length - times.length;
  if (middle === undefined || gaps.length < fewest || left === 0) return null;
  return Math.max(1, Math.round((middle * left) / minute));
}
