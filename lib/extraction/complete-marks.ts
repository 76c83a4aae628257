import type { MarkedUnit } from "./marked-units";
import type { KeptQuote, Run } from "./select-quotes";
import { isWord, type Tokens, unitOf } from "./tokens";

/**
 * What stands between two marks is one quotation: a quote that stops inside them is taken on to their end, as far as
 * nothing else has claimed the words.
 *
 * Osei said, “We moved. It was time.” → We moved. It was time. (not: We moved.)
 */
export function completeMarks(t: Tokens, kept: readonly KeptQuote[]): KeptQuote[] {
  const taken = new Uint8Array(t.count);
  for (const { parts, cue } of kept) {
    if (cue >= 0) taken[cue] = 1;
    for (const { first, last } of parts) taken.fill(1, first, last + 1);
  }
  return kept.map((quote) => ({ ...quote, parts: quote.parts.map((part) => completed(t, taken, part)) }));
}

function completed(t: Tokens, taken: Uint8Array, { first, last }: Run): Run {
  const unit = unitOf(t, last);
  const opened = unitOf(t, first);
  const end = unit?.closed ? toTheEnd(t, taken, unit, last) : last;
  const start = opened?.closed && opened.first === unit?.first ? toTheBeginning(t, taken, opened, first) : first;
  return { first: start, last: end };
}

function toTheEnd(t: Tokens, taken: Uint8Array, unit: MarkedUnit, from: number): number {
  let last = from;
  for (let i = from + 1; i <= unit.last; i++) {
    if (taken[i]) return from;
    if (isWord(t, i)) last = i;
  }
  taken.fill(1, from, last + 1);
  return last;
}

function toTheBeginning(t: Tokens, taken: Uint8Array, unit: MarkedUnit, from: number): number {
  let first = from;
  for (let i = from - 1; i >= unit.first; i--) {
    if (taken[i]) return from;
    if (isWord(t, i)) first = i;
  }
  taken.fill(1, first, from + 1);
  return first;
}
