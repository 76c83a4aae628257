import type { ExtractedStatement } from "@/lib/extraction/model";
import { type Alignment, oldTokens } from "@/lib/text/align-texts";
import type { Span } from "@/lib/text/model";
import { type Tokens, tokenAt } from "@/lib/text/text-tokens";

/**
 * The longer statement that the same words are now the middle, beginning or end of: "We will wait" is carried nowhere
 * where the draft has "We will wait, unless they pay" in one pair of marks. Null where the words beside them are the old
 * ones: then somebody chose the shorter span, or the machine always saw it so.
 */
export function grownTo(
  alignment: Alignment,
  old: Span,
  span: Span,
  findings: readonly ExtractedStatement[],
): ExtractedStatement | null {
  const tokens = oldTokens(alignment, old);
  const start = tokenAt(alignment.now, span.start);
  const end = start + tokens.end - tokens.start;
  for (const one of findings) {
    if (one.start > span.start || one.end < span.end || one.end - one.start === span.end - span.start) continue;
    const before = nextWord(alignment.now, start - 1, -1);
    const after = nextWord(alignment.now, end, 1);
    const oldBefore = nextWord(alignment.old, tokens.start - 1, -1);
    const oldAfter = nextWord(alignment.old, tokens.end, 1);
    const { oldIds, newIds, now } = alignment;
    const inside = (token: number) =>
      token >= 0 && (now.spans[token] as Span).start >= one.start && (now.spans[token] as Span).end <= one.end;
    const other = (token: number, oldToken: number) =>
      inside(token) && (oldToken < 0 || newIds[token] !== oldIds[oldToken]);
    if (other(before, oldBefore) || other(after, oldAfter)) return one;
  }
  return null;
}

/** The nearest word from here on; -1 where there is none within a few signs. */
function nextWord({ isWord, spans }: Tokens, from: number, step: 1 | -1): number {
  for (let at = from, left = 6; at >= 0 && at < spans.length && left > 0; at += step, left--) if (isWord[at]) return at;
  return -1;
}
