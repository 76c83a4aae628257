import type { TextSpan } from "@/lib/text/model";
import type { SourceIndex } from "./index-source";
import { locateQuote } from "./locate-quote";
import { readQuote } from "./read-quote";
import { spanOf } from "./reading";

/** Below this a passage shares a word or two with the quote, as any passage does. */
const leastAlike = 0.25;

/** The passage of a source that a quote it does not hold is nearest to, for somebody to look at; null where none is near. */
export function nearestPassage(quote: string, index: SourceIndex): (TextSpan & { score: number }) | null {
  const best = locateQuote(index, readQuote(quote))[0];
  if (!best || best.score < leastAlike) return null;
  const first = Math.min(...best.parts.map((part) => part.first));
  const end = Math.max(...best.parts.map((part) => part.end));
  return { ...spanOf(index.text, index.words, { first, end }), score: Math.round(best.score * 1000) / 1000 };
}
