import { fail, ok, type Result } from "@/lib/result";
import { makeAnchor } from "@/lib/text/anchor";
import type { Anchor, Span } from "@/lib/text/model";

/** Code units that one statement may have. */
export const longestStatement = 20_000;

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const halvesPair = (text: string, at: number) =>
  at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));

/**
 * The anchor of a span that a person chose: widened where it would halve a character, and without the space at its
 * ends. Refused where it lies outside the text, holds no word, or is too long.
 */
export function adjustSpan(text: string, span: Span): Result<Anchor> {
  if (span.end <= span.start)
    return spanRefused("empty-span", "A statement begins before it ends. Choose at least one word.");
  if (span.end > text.length)
    return spanRefused("outside-text", `The text ends at ${text.length}. Choose words inside it.`);
  let start = halvesPair(text, span.start) ? span.start - 1 : span.start;
  let end = halvesPair(text, span.end) ? span.end + 1 : span.end;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end)))
    return spanRefused("no-words", "There are no words in this selection. Choose at least one.");
  if (end - start > longestStatement)
    return spanRefused("too-long", `A statement has at most ${longestStatement} characters. Choose fewer words.`);
  return ok(makeAnchor(text, { start, end }));
}

const spanRefused = (code: string, message: string) =>
  fail("refused", code, message, { fields: { start: [message], end: [message] } });

/**
 * A statement's pieces inside its new span: the first begins and the last ends with it, and gaps (a cue that
 * interrupts) stay gaps as long as they lie inside.
 */
export function adjustParts(parts: readonly Span[], span: Span): Span[] {
  const inside = parts.filter((part) => part.start < span.end && part.end > span.start);
  const pieces = inside.map((part) => ({ start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }));
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return [{ start: span.start, end: span.end }];
  first.start = span.start;
  last.end = span.end;
  return pieces;
}
