import { diffArrays } from "diff";
import { fromRawOffset } from "@/lib/text/from-raw-offset";
import type { Span } from "@/lib/text/model";
import { normaliseText } from "@/lib/text/normalise";
import type { Locator } from "../readers/model";

/** Words that may differ before looking for the rest of them takes too long to wait for. */
const mostChanged = 4000;

/**
 * Places of a text as it was read, moved to the text that it is stored as: normalised, and perhaps changed by hand. A place
 * that keeps less than half of its words is a place of other words, and goes.
 */
export function carryLocators(read: string, locators: readonly Locator[], stored: string): Locator[] {
  if (locators.length === 0) return [];
  const { text, offsets } = normaliseText(read);
  const pieces = text === stored ? [{ from: 0, to: 0, length: text.length }] : commonPieces(text, stored);
  return locators.flatMap(({ start, end, label }) => {
    const moved = moveSpan({ start: fromRawOffset(offsets, start), end: fromRawOffset(offsets, end) }, pieces);
    return moved ? [{ ...moved, label }] : [];
  });
}

/** A stretch that both texts have: where it stands in the one as read, and in the one as stored. */
type Piece = { from: number; to: number; length: number };

/** The span from the first to the last of its words that are still there. */
function moveSpan({ start, end }: Span, pieces: readonly Piece[]): Span | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { from, length } = pieces[middle] as Piece;
    if (from + length <= start) low = middle + 1;
    else high = middle;
  }
  let kept = 0;
  const moved: Span[] = [];
  for (let at = low; at < pieces.length; at++) {
    const { from, to, length } = pieces[at] as Piece;
    if (from >= end) break;
    const [first, last] = [Math.max(from, start), Math.min(from + length, end)];
    kept += last - first;
    moved.push({ start: to + first - from, end: to + last - from });
  }
  const [first, last] = [moved[0], moved.at(-1)];
  return first && last && kept * 2 >= end - start ? { start: first.start, end: last.end } : null;
}

/** What two texts have in common, in order, by words; nothing where they differ in too many. */
function commonPieces(before: string, after: string): Piece[] {
  const words = (text: string) => text.match(/\S+\s*|\s+/g) ?? [];
  const changes = diffArrays(words(before), words(after), { maxEditLength: mostChanged, timeout: 2000 }) ?? [];
  const pieces: Piece[] = [];
  let from = 0;
  let to = 0;
  for (const { value, added, removed } of changes) {
    const length = value.reduce((sum, word) => sum + word.length, 0);
    if (!added && !removed) pieces.push({ from, to, length });
    if (!added) from += length;
    if (!removed) to += length;
  }
  return pieces;
}
