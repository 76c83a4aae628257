/**
 * Where each place of a normalised text stands in the text it was made from. Normalising only removes code units
 * or replaces one by one, so the removals say everything: `at[i]` is a place in the normalised text before which
 * `removed[i]` code units, counted from the beginning, have gone.
 */
export type OffsetMap = { at: readonly number[]; removed: readonly number[] };

/** The place in the raw text of `offset` in the normalised text, both in UTF-16 code units. */
export function toRawOffset(map: OffsetMap, offset: number): number {
  let low = 0;
  let high = map.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map.at[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset + (low > 0 ? (map.removed[low - 1] as number) : 0);
}
