import type { Span, TextSpan } from "@/lib/text/model";
import type { SourceIndex } from "./index-source";
import { markSenses, type Sense } from "./mark-senses";
import type { ChangeType } from "./model";
import type { Quote } from "./read-quote";
import type { Word } from "./words";

/** Half-open, by index into the words of quote or source. */
export type Run = { first: number; end: number };

/** A change before it is weighed: words of the quote against words of the source. */
export type Finding = { type: ChangeType; quote: Run; source: Run; why: string };

/** What the stages that judge need to know of both texts. */
export type Reading = {
  quote: Quote;
  index: SourceIndex;
  quoteSenses: readonly Sense[];
  /** by index into all words of the source, for the passage and what is around it */
  sourceSenses: readonly Sense[];
};

const around = 120;

export function makeReading(quote: Quote, index: SourceIndex, runs: readonly Run[]): Reading {
  const sourceSenses: Sense[] = [];
  let reached = 0;
  for (const run of [...runs].sort((a, b) => a.first - b.first)) {
    const from = Math.max(reached, run.first - around);
    const to = Math.min(index.words.length, run.end + around);
    if (from >= to) continue;
    for (const sense of markSenses(index.words.slice(from, to)))
      sourceSenses.push({ ...sense, first: sense.first + from, end: sense.end + from });
    reached = to;
  }
  return { quote, index, quoteSenses: markSenses(quote.words), sourceSenses };
}

/** The senses that share a word with a run. */
export function sensesIn(senses: readonly Sense[], run: Run): Sense[] {
  let [low, high] = [0, senses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((senses[middle] as Sense).end <= run.first) low = middle + 1;
    else high = middle;
  }
  const found: Sense[] = [];
  for (let i = low; i < senses.length && (senses[i] as Sense).first < run.end; i++) found.push(senses[i] as Sense);
  return found;
}

/** What is written from the first to the last word of a run; an empty run is the place after the word before it. */
export function spanOf(text: string, words: readonly Word[], run: Run): TextSpan {
  const { start, end } = placeOf(words, run);
  return { start, end, text: text.slice(start, end) };
}

function placeOf(words: readonly Word[], { first, end }: Run): Span {
  if (first < end) {
    const start = (words[first] as Word).start;
    // a bracketed letter or a number of several words may reach further than the word after it
    let last = start;
    for (let i = first; i < end; i++) last = Math.max(last, (words[i] as Word).end);
    return { start, end: last };
  }
  const place = first > 0 ? (words[first - 1] as Word).end : (words[0]?.start ?? 0);
  return { start: place, end: place };
}

/** What stands between word `i - 1` and word `i`, or before the first and after the last. */
export function between(text: string, words: readonly Word[], i: number): string {
  const from = i > 0 ? (words[i - 1] as Word).end : 0;
  const to = i < words.length ? (words[i] as Word).start : text.length;
  return to > from ? text.slice(from, to) : "";
}

export const quoteText = ({ quote }: Reading, run: Run) => spanOf(quote.text, quote.words, run).text;
export const sourceText = ({ index }: Reading, run: Run) => spanOf(index.text, index.words, run).text;
