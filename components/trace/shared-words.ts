import type { Span } from "@/lib/text/model";
import { wordSpans } from "@/lib/text/words";

/** Shorter words stand in any two sentences. */
const shortest = 4;

export type WordPiece = Span & { text: string; shared: boolean };

/** A passage in pieces: the words that a quotation has too, and what stands between. */
export function sharedWords(passage: string, quotation: string): WordPiece[] {
  const fold = (text: string, { start, end }: Span) => text.slice(start, end).toLowerCase().replaceAll("’", "'");
  const known = new Set(wordSpans(quotation).map((span) => fold(quotation, span)));
  const pieces: WordPiece[] = [];
  let at = 0;
  const take = (end: number, shared: boolean) => {
    if (end > at) pieces.push({ start: at, end, text: passage.slice(at, end), shared });
    at = end;
  };
  for (const span of wordSpans(passage)) {
    const word = fold(passage, span);
    if (word.length < shortest || !known.has(word)) continue;
    take(span.start, false);
    take(span.end, true);
  }
  take(passage.length, false);
  return pieces;
}
