import fs from "node:fs";
import { tokenise } from "@/lib/extraction/tokenise";
import { isWord, type Tokens } from "@/lib/extraction/tokens";

type CorpusSpan = { start: number; end: number };
export type CorpusQuote = CorpusSpan & {
  parts: CorpusSpan[];
  type: "direct" | "indirect" | "mixed";
  speaker: string | null;
  speakerStart: number | null;
  speakerEnd: number | null;
  speakerParts?: CorpusSpan[];
  cueStart: number;
  cueEnd: number;
  core: boolean;
};
/** `ignore` is what its readers could not mark, or left half marked: there nothing is right or wrong. */
export type CorpusDocument = { id: string; text: string; quotes: CorpusQuote[]; ignore?: CorpusSpan[] };

/** First and last token of something, both inside. */
export type Range = { first: number; last: number };
export type GoldQuote = { cue: Range; speaker: Range[]; parts: Range[]; core: boolean; quote: CorpusQuote };
export type Example = { id: string; tokens: Tokens; quotes: GoldQuote[] };

export function readCorpus(file: string): CorpusDocument[] {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusDocument);
}

const doubleMarks = /''|``|["“”„«»]/g;

/** The same document as it looks where its double quotation marks were lost; every offset moves along. */
export function withoutMarks(document: CorpusDocument): CorpusDocument {
  const moved = new Int32Array(document.text.length + 1);
  let gone = 0;
  let at = 0;
  for (const match of document.text.matchAll(doubleMarks)) {
    for (; at <= match.index; at++) moved[at] = at - gone;
    for (let i = 1; i < match[0].length; i++) moved[at++] = match.index - gone;
    gone += match[0].length;
  }
  for (; at <= document.text.length; at++) moved[at] = at - gone;
  const place = (offset: number) => moved[offset] as number;
  const span = (s: CorpusSpan) => ({ start: place(s.start), end: place(s.end) });
  return {
    id: document.id,
    text: document.text.replace(doubleMarks, ""),
    ignore: document.ignore?.map(span) ?? [],
    quotes: document.quotes.map((quote) => ({
      ...quote,
      ...span(quote),
      parts: quote.parts.map(span),
      speakerStart: quote.speakerStart === null ? null : place(quote.speakerStart),
      speakerEnd: quote.speakerEnd === null ? null : place(quote.speakerEnd),
      ...(quote.speakerParts ? { speakerParts: quote.speakerParts.map(span) } : {}),
      cueStart: place(quote.cueStart),
      cueEnd: place(quote.cueEnd),
    })),
  };
}

export function align(document: CorpusDocument): Example {
  const tokens = tokenise(document.text);
  const quotes: GoldQuote[] = [];
  for (const quote of document.quotes) {
    const parts = quote.parts.flatMap((part) => rangeOf(tokens, part, true) ?? []);
    const cue = rangeOf(tokens, { start: quote.cueStart, end: quote.cueEnd }, false);
    if (!cue || parts.length === 0) continue;
    const spans =
      quote.speakerParts ??
      (quote.speakerStart === null ? [] : [{ start: quote.speakerStart, end: quote.speakerEnd as number }]);
    quotes.push({ cue, speaker: spans.flatMap((s) => rangeOf(tokens, s, true) ?? []), parts, core: quote.core, quote });
  }
  return { id: document.id, tokens, quotes };
}

/** The tokens a span touches; with `words`, marks and stops at its ends are left off. */
function rangeOf(t: Tokens, span: CorpusSpan, words: boolean): Range | null {
  let first = firstEndingAfter(t, span.start);
  let last = first;
  while (last + 1 < t.count && (t.start[last + 1] as number) < span.end) last++;
  if (first >= t.count || (t.start[first] as number) >= span.end) return null;
  if (words) {
    while (first <= last && !isWord(t, first)) first++;
    while (last >= first && !isWord(t, last)) last--;
  }
  return first <= last ? { first, last } : null;
}

function firstEndingAfter(t: Tokens, offset: number): number {
  let low = 0;
  let high = t.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((t.end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
