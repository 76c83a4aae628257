import type { Span } from "@/lib/text/model";
import { sentenceSpans } from "@/lib/text/sentences";

/** The first sentence from an offset on that no statement touches, else the first from the beginning; null where all are marked. */
export function nextUnmarked(text: string, statements: readonly Span[], from: number): Span | null {
  const inOrder = statements.toSorted((a, b) => a.start - b.start);
  let reached = 0;
  let next = 0;
  const unmarked = sentenceSpans(text).filter((sentence) => {
    while (next < inOrder.length && (inOrder[next] as Span).start < sentence.end)
      reached = Math.max(reached, (inOrder[next++] as Span).end);
    return reached <= sentence.start;
  });
  return unmarked.find(({ start }) => start >= from) ?? unmarked[0] ?? null;
}
