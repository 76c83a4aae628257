import type { Span } from "@/lib/text/model";

/** Longer words (addresses, mostly) may break: kept whole they would run out of a narrow column. In code units. */
const longestKept = 24;

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);

/**
 * The last word before each place, so that a reference there stays on the line with it. Words that overlap are one
 * group: two statements may end in one word.
 */
export function keptTogether(text: string, { start: from }: Span, places: readonly number[]): Span[] {
  const groups: Span[] = [];
  for (const end of places.toSorted((a, b) => a - b)) {
    let start = end;
    while (start > from && !isSpace(text[start - 1])) start -= 1;
    if (start === end || end - start > longestKept) continue;
    const before = groups.at(-1);
    if (before !== undefined && start < before.end) before.end = end;
    else groups.push({ start, end });
  }
  return groups;
}
