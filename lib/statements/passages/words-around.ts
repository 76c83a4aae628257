import type { Span } from "@/lib/text/model";

const most = 150;

/**
 * The words around a span in its own line of the text, at most 150 code units a side, cut between words. What was cut
 * off shows as an ellipsis.
 */
export function wordsAround(text: string, { start, end }: Span): { before: string; after: string } {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const nextBreak = text.indexOf("\n", end);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  return { before: lastWords(text.slice(lineStart, start)), after: firstWords(text.slice(end, lineEnd)) };
}

function lastWords(text: string): string {
  if (text.length <= most) return text;
  const cut = text.indexOf(" ", text.length - most);
  return cut === -1 ? "… " : `…${text.slice(cut)}`;
}

function firstWords(text: string): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(" ", most);
  return cut === -1 ? " …" : `${text.slice(0, cut)} …`;
}
