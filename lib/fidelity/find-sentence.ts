import type { Span } from "@/lib/text/model";
import { sentenceSpans } from "@/lib/text/sentences";
import type { Run } from "./reading";
import type { Word } from "./words";

const reach = 1_500;

/** What parts a clause from the next within a sentence. */
export const clauseMark = /[,;:()…—–“”"]|\s-{1,3}\s|--/;

/** Sentences around a place of a long text, with only its surroundings read: the first and last may be cut. */
export function sentencesAround(text: string, start: number, end: number): Span[] {
  let from = Math.max(0, start - reach);
  let to = Math.min(text.length, end + reach);
  if (from > 0) from = after(text, text.lastIndexOf("\n", from), Math.max(0, from - 200), from);
  if (to < text.length) {
    const line = text.indexOf("\n", to);
    if (line >= 0 && line < to + 200) to = line;
  }
  return sentenceSpans(text.slice(from, to)).map((span) => ({ start: span.start + from, end: span.end + from }));
}

const after = (text: string, line: number, least: number, otherwise: number) =>
  line >= least && text[line] === "\n" ? line + 1 : otherwise;

/** The words of the sentence that a word stands in. Line ends inside a sentence that goes on in lower case do not end it. */
export function sentenceOf(text: string, words: readonly Word[], at: number, sentences: readonly Span[]): Run {
  const { start } = words[at] as Word;
  let k = sentences.findIndex((span) => span.start <= start && start < span.end);
  if (k < 0) return { first: at, end: at + 1 };
  let [from, to] = [sentences[k] as Span, sentences[k] as Span];
  for (let i = k; i > 0 && goesOn(text, sentences[i - 1] as Span, sentences[i] as Span); i--)
    from = sentences[i - 1] as Span;
  for (; k + 1 < sentences.length && goesOn(text, sentences[k] as Span, sentences[k + 1] as Span); k++)
    to = sentences[k + 1] as Span;
  let [first, end] = [at, at + 1];
  while (first > 0 && (words[first - 1] as Word).start >= from.start) first--;
  while (end < words.length && (words[end] as Word).end <= to.end) end++;
  return { first, end };
}

/** A subtitle's line break: no mark ends the first, and the second begins with a small letter. */
function goesOn(text: string, first: Span, second: Span): boolean {
  if (/[.!?…:"”»)\]]/.test(text[first.end - 1] ?? "")) return false;
  return /^\p{Ll}/u.test(text.slice(second.start, second.start + 2));
}
