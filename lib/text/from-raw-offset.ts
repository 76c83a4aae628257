import type { OffsetMap } from "./offset-map";

/**
 * The place in the normalised text of `offset` in the raw text, both in UTF-16 code units: the way back of toRawOffset.
 * A place inside of what was taken away is where the text goes on after it.
 */
export function fromRawOffset({ at, removed }: OffsetMap, offset: number): number {
  // Of two marks the raw places grow with the normalised ones, so the last one before the offset decides.
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) + (removed[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  const kept = offset - (low > 0 ? (removed[low - 1] as number) : 0);
  const next = at[low];
  return next === undefined ? kept : Math.min(kept, next);
}
