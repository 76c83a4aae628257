import type { Span } from "@/lib/text/model";

export type MarkedPiece<Of> = Span & { text: string; of: Of | null; number: number };

/** A text in pieces: each span with its number in the list given, and what stands between. Of two that overlap, the first is marked. */
export function markedPieces<Of extends Span>(text: string, spans: readonly Of[]): MarkedPiece<Of>[] {
  const inPlace = spans.map((of, at) => ({ of, number: at + 1 })).sort((a, b) => a.of.start - b.of.start);
  const pieces: MarkedPiece<Of>[] = [];
  let at = 0;
  const take = (end: number, of: Of | null, number: number) => {
    if (end > at) pieces.push({ start: at, end, text: text.slice(at, end), of, number });
    at = Math.max(at, end);
  };
  for (const { of, number } of inPlace) {
    if (of.start < at) continue;
    take(of.start, null, 0);
    take(of.end, of, number);
  }
  take(text.length, null, 0);
  return pieces;
}
