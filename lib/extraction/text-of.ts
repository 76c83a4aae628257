import type { Span, TextSpan } from "@/lib/text/model";
import { isWord, shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** First and last token, both inside. */
export type Range = { first: number; last: number };

export function textSpan(t: Tokens, range: Range): TextSpan {
  const start = t.start[range.first] as number;
  const end = t.end[range.last] as number;
  return { start, end, text: t.text.slice(start, end) };
}

/** The span of content: its quotation marks and the comma before the closing one are inside, stops outside marks are not. */
export function contentSpan(t: Tokens, { first, last }: Range): Span {
  let from = first;
  let to = last;
  const touches = (i: number) => i < t.count && !((t.shape[i] as number) & shape.spaceBefore);
  while (from > 0 && t.kind[from - 1] === wordClass.symbol && touches(from) && !isWord(t, from - 1)) from--;
  if (from > 0 && t.kind[from - 1] === wordClass.openMark) from--;
  if (t.kind[to + 1] === wordClass.symbol && touches(to + 1)) to++;
  let mark = to + 1;
  while (
    mark < t.count &&
    mark <= to + 3 &&
    (t.kind[mark] === wordClass.comma || t.kind[mark] === wordClass.stop || t.kind[mark] === wordClass.dash)
  )
    mark++;
  if (mark < t.count && t.kind[mark] === wordClass.closeMark && t.paragraph[mark] === t.paragraph[to]) to = mark;
  else if (
    (t.unit[last] as number) >= 0 &&
    t.unit[last] === t.unit[mark - 1] &&
    mark > to + 1 &&
    t.kind[mark - 1] === wordClass.stop
  )
    to = mark - 1;
  return { start: t.start[from] as number, end: t.end[to] as number };
}
