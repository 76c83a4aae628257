import type { Span } from "@/lib/text/model";

/** What is selected by keyboard, as places in the list of words: the anchor stays, the focus moves. */
export type WordSelection = { anchor: number; focus: number };

const clamp = (at: number, words: readonly Span[]): number => Math.max(0, Math.min(words.length - 1, at));

/** The word that holds an offset, else the next one; the last where there is none. -1 in a text without words. */
export function wordAt(words: readonly Span[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, words.length - 1);
}

/** A word on (1) or back (-1); `extend` keeps the anchor. */
export function stepWord(
  words: readonly Span[],
  { anchor, focus }: WordSelection,
  by: 1 | -1,
  extend: boolean,
): WordSelection {
  const next = clamp(focus + by, words);
  return extend ? { anchor, focus: next } : { anchor: next, focus: next };
}

/**
 * The span of the selected words, with the quotation marks and sentence ends that hug them: a quote is chosen with its
 * marks, as extraction finds it. Null where nothing is selected.
 */
export function selectedWords(text: string, words: readonly Span[], { anchor, focus }: WordSelection): Span | null {
  const first = words[Math.min(anchor, focus)];
  const last = words[Math.max(anchor, focus)];
  if (first === undefined || last === undefined) return null;
  let { start } = first;
  let { end } = last;
  if (opening.test(text[start - 1] ?? "")) start -= 1;
  while (ending.test(text[end] ?? "") && closing.test(text.slice(end, end + 3))) end += 1;
  if (closing.test(text[end] ?? "")) end += 1;
  return { start, end };
}

const opening = /[“„«‘"]/;
const closing = /["”»’]/;
const ending = /[.,!?…]/;

/** Where the start of a span goes when it moves by a word; null where that would leave no word in it. */
export function movedStart(words: readonly Span[], { start, end }: Span, by: 1 | -1): number | null {
  const here = wordAt(words, start);
  const to = words[here + by];
  return to === undefined || to.start >= end ? null : to.start;
}

/** The same for its end. */
export function movedEnd(words: readonly Span[], { start, end }: Span, by: 1 | -1): number | null {
  const after = wordAt(words, end - 1);
  const holds = words[after];
  if (holds === undefined) return null;
  // The span may end behind the word it ends with (a full stop, a quotation mark) or inside a word it does not hold whole.
  const last = holds.end > end ? after - 1 : after;
  const to = words[last + by];
  return to === undefined || to.end <= start ? null : to.end;
}
