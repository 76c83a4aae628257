import type { Span } from "@/lib/text/model";

/**
 * A quote's own words in their places: where a cue interrupts it, the cue's letters are spaces, so that what the article
 * says in between is not held to the source, and every offset still counts in the quote's text.
 *
 * “I can,” she said, “wait.”  →  “I can,”            “wait.”
 */
export function printedWords({ text, start, parts }: { text: string; start: number; parts: readonly Span[] }): string {
  if (parts.length === 0) return text;
  let words = "";
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(part.start - start, words.length);
    words = words.padEnd(from) + text.slice(from, Math.max(from, part.end - start));
  }
  return words.padEnd(text.length);
}
