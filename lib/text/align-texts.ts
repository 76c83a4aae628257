import { matchSequences, type Range } from "./match-sequences";
import type { Span } from "./model";
import { sameButSpaces } from "./respace";
import { atOnce, eachInSteps, type Steps } from "./steps";
import { type Tokens, textTokens, tokenAt } from "./text-tokens";

/** Two drafts of one text, word by word: which words of the old one stand in the new one, and where. */
export type Alignment = {
  oldText: string;
  newText: string;
  old: Tokens;
  now: Tokens;
  /** each token as a number, the same for the same letters in both texts; all are below `kinds` */
  oldIds: Int32Array;
  newIds: Int32Array;
  kinds: number;
  /** of each old token its index among the new, or -1; only ever growing */
  to: Int32Array;
  /** of each new token its index among the old, or -1 */
  from: Int32Array;
};

/**
 * Compares two texts, first by whole lines, then by words and signs in what is left between them. What was moved counts
 * as taken out and put in: it is looked for by its words.
 */
export const alignTexts = (oldText: string, newText: string): Alignment => atOnce(alignInSteps(oldText, newText));

/** The same, for texts that may be long. */
export function* alignInSteps(oldText: string, newText: string): Steps<Alignment> {
  const numbers = new Map<string, number>();
  const [old, now] = [yield* textTokens(oldText), yield* textTokens(newText)];
  const [oldIds, newIds] = [yield* idsOf(numbers, oldText, old), yield* idsOf(numbers, newText, now)];
  const { ranges, same } = compareLines(linesOf(oldText, old), linesOf(newText, now));
  yield;
  const to = matchSequences(oldIds, newIds, numbers.size, ranges);
  yield;
  for (const { a, aEnd, b } of same) for (let step = 0; step < aEnd - a; step++) to[a + step] = b + step;
  const from = new Int32Array(newIds.length).fill(-1);
  for (const [index, at] of to.entries()) if (at >= 0) from[at] = index;
  return { oldText, newText, old, now, oldIds, newIds, kinds: numbers.size, to, from };
}

function* idsOf(numbers: Map<string, number>, text: string, { spans }: Tokens): Steps<Int32Array> {
  const ids = new Int32Array(spans.length);
  yield* eachInSteps(spans, ({ start, end }, index) => {
    ids[index] = numberOf(numbers, text.slice(start, end));
  });
  return ids;
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

type Line = Span & { text: string };

/** The lines that hold anything, each with the tokens it has. */
function linesOf(text: string, tokens: Tokens): Line[] {
  const lines: Line[] = [];
  let token = 0;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const first = token;
    while (token < tokens.spans.length && (tokens.spans[token] as Span).start < end) token++;
    if (token > first) lines.push({ start: first, end: token, text: text.slice(start, end).trim() });
    start = end + 1;
  }
  return lines;
}

/** Lines that both drafts have, as stretches of tokens, and the stretches between them that are still to be compared. */
function compareLines(old: readonly Line[], now: readonly Line[]): { same: Range[]; ranges: Range[] } {
  const numbers = new Map<string, number>();
  const ids = (lines: readonly Line[]) => Int32Array.from(lines, ({ text }) => numberOf(numbers, text));
  const [a, b] = [ids(old), ids(now)];
  const to = matchSequences(a, b, numbers.size);
  const same: Range[] = [];
  const ranges: Range[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [index, at] of to.entries()) {
    if (at < 0) continue;
    const [mine, theirs] = [old[index] as Line, now[at] as Line];
    same.push({ a: mine.start, aEnd: mine.end, b: theirs.start, bEnd: theirs.end });
    ranges.push({ a: fromA, aEnd: mine.start, b: fromB, bEnd: theirs.start });
    [fromA, fromB] = [mine.end, theirs.end];
  }
  ranges.push({ a: fromA, aEnd: old.at(-1)?.end ?? 0, b: fromB, bEnd: now.at(-1)?.end ?? 0 });
  return { same, ranges };
}

/** The tokens that a span of the old text touches, half-open. */
export function oldTokens({ old }: Alignment, span: Span): Span {
  const start = tokenAt(old, span.start);
  let end = tokenAt(old, span.end);
  if (end < old.spans.length && (old.spans[end] as Span).start < span.end) end++;
  return { start, end: Math.max(start, end) };
}

/** The new token that the first of these is, where all of them follow one another there too; else -1. */
function inARow({ to }: Alignment, tokens: Span): number {
  const first = to[tokens.start] ?? -1;
  if (tokens.start === tokens.end || first < 0) return -1;
  for (let index = tokens.start; index < tokens.end; index++) if (to[index] !== first + index - tokens.start) return -1;
  return first;
}

/** Where a span of the old text that begins and ends with a word or sign stands in the new one, however wide its spaces are there. */
export function mapRespaced(alignment: Alignment, span: Span): Span | null {
  const { now, oldText, newText } = alignment;
  const tokens = oldTokens(alignment, span);
  const first = inARow(alignment, tokens);
  const [from, last] = [now.spans[first], now.spans[first + tokens.end - tokens.start - 1]];
  if (first < 0 || !from || !last) return null;
  const found = { start: from.start, end: last.end };
  const same = sameButSpaces(oldText.slice(span.start, span.end), newText.slice(found.start, found.end));
  return same ? found : null;
}

/** Where a span of the old text stands in the new one with the very same letters in its old surroundings; else null. */
export function mapSpan(alignment: Alignment, span: Span): Span | null {
  const { old, now, oldText, newText } = alignment;
  const tokens = oldTokens(alignment, span);
  const first = inARow(alignment, tokens);
  if (first < 0) return null;
  const start = (now.spans[first] as Span).start + span.start - (old.spans[tokens.start] as Span).start;
  const end = start + span.end - span.start;
  return start >= 0 && newText.slice(start, end) === oldText.slice(span.start, span.end) ? { start, end } : null;
}
