import type { Span } from "@/lib/text/model";
import { sentenceSpans } from "@/lib/text/sentences";
import type { CoveredSentence } from "./model";
import { suggestNotCheckable } from "./suggest-not-checkable";

type Statement = Span & { id: string; open: boolean };
type Mark = Span & { id: string; by: string; suggested: string | null };

/**
 * The sentences of a text with what is known of each. A sentence that holds statements is what they are, whatever it was
 * called before they were found; one without is open until a person calls it not checkable.
 */
export function coverSentences(
  text: string,
  statements: readonly Statement[],
  marks: readonly Mark[],
): CoveredSentence[] {
  const inOrder = statements.toSorted((a, b) => a.start - b.start);
  const markAt = new Map(marks.map((mark) => [`${mark.start}–${mark.end}`, mark]));
  const reaching: Statement[] = [];
  let next = 0;
  return sentenceSpans(text).map((span) => {
    for (; next < inOrder.length && (inOrder[next] as Statement).start < span.end; next++)
      reaching.push(inOrder[next] as Statement);
    const here = reaching.filter((one) => one.end > span.start);
    reaching.splice(0, reaching.length, ...here);
    const words = text.slice(span.start, span.end);
    const mark = markAt.get(`${span.start}–${span.end}`) ?? null;
    const state =
      here.length > 0 ? (here.some(({ open }) => open) ? "open" : "checked") : mark ? "not-checkable" : "open";
    return {
      ...span,
      text: words,
      state,
      statements: here.map(({ id, open }) => ({ id, open })),
      mark: mark && here.length === 0 ? { id: mark.id, by: mark.by, suggested: mark.suggested } : null,
      suggestion: here.length === 0 && !mark ? suggestNotCheckable(words) : null,
    };
  });
}
