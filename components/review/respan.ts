import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";

/** A statement over other words, as it is shown until the desk answers. Gaps between its parts stay where they lie inside. */
export function respan(statement: Statement, text: string, span: Span): Statement {
  const inside = statement.parts
    .filter((part) => part.start < span.end && part.end > span.start)
    .map((part) => ({ start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }));
  const last = inside.length - 1;
  const parts = inside.map((part, index) => ({
    start: index === 0 ? span.start : part.start,
    end: index === last ? span.end : part.end,
  }));
  return { ...statement, start: span.start, end: span.end, parts, text: text.slice(span.start, span.end) };
}
