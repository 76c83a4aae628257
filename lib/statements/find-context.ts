import type { Span } from "@/lib/text/model";
import { paragraphSpans } from "@/lib/text/paragraphs";

const most = 600;

/**
 * What stands before and after a statement: the rest of its paragraph, or the neighbouring one where nothing of it is
 * left on that side. At most 600 code units a side, cut at a word.
 */
export function findContext(text: string, span: Span): { before: string; after: string } {
  const paragraphs = paragraphSpans(text);
  const before = paragraphs.findLast(
    (paragraph) => paragraph.start < span.start && text.slice(paragraph.start, span.start).trim(),
  );
  const after = paragraphs.find((paragraph) => paragraph.end > span.end && text.slice(span.end, paragraph.end).trim());
  return {
    before: before ? lastWords(text.slice(before.start, Math.min(before.end, span.start))) : "",
    after: after ? firstWords(text.slice(Math.max(after.start, span.end), after.end)) : "",
  };
}

const firstWords = (text: string) => (text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most))} …`);
const lastWords = (text: string) =>
  text.length <= most ? text : `… ${text.slice(text.indexOf(" ", text.length - most) + 1)}`;
