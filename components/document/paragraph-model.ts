import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";
import { type Block, partsOf, segmentParagraph } from "./segments";

/** A statement with its number: its place among the document's statements, from 1. */
export type Numbered = { number: number; statement: Statement };

export type ParagraphModel = Span & {
  blocks: Block[];
  /** statements drawn in it */
  marks: readonly Numbered[];
  /** quotes whose speaker is another than the quote's before: the margin names them */
  named: ReadonlySet<string>;
};

const touches = (statement: Statement, { start, end }: Span): boolean =>
  partsOf(statement).some((part) => part.start < end && part.end > start) ||
  (statement.start < end && statement.end > start);

const same = (a: ParagraphModel, marks: readonly Numbered[], named: ReadonlySet<string>): boolean =>
  a.marks.length === marks.length &&
  a.named.size === named.size &&
  a.marks.every(
    ({ number, statement }, index) => marks[index]?.number === number && marks[index].statement === statement,
  ) &&
  [...named].every((id) => a.named.has(id));

/** Quotes that begin where the speaker changes, in order of place. Quotes in a quote are its speaker's words. */
function namedQuotes(numbered: readonly Numbered[]): Set<string> {
  const named = new Set<string>();
  let speaker: string | null = null;
  for (const { statement } of numbered) {
    if (statement.kind !== "quote" || statement.quoteId !== null) continue;
    const id = statement.speaker?.id ?? null;
    if (id !== null && id !== speaker) named.add(statement.id);
    speaker = id;
  }
  return named;
}

/**
 * The paragraphs of a document with what is drawn in each. Paragraphs in which nothing changed since `before` are the
 * same objects, so that a page of sixty thousand words redraws only the paragraph that a verdict touches.
 */
export function modelParagraphs(
  text: string,
  spans: readonly Span[],
  numbered: readonly Numbered[],
  before: readonly ParagraphModel[] = [],
): ParagraphModel[] {
  const named = namedQuotes(numbered);
  let first = 0;
  return spans.map((span, index) => {
    // Statements are in order of start; one that ended long ago may still be followed by one that goes on, so `first`
    // only passes those that no later paragraph can touch.
    while (first < numbered.length && (numbered[first]?.statement.end ?? 0) <= span.start) first += 1;
    const marks: Numbered[] = [];
    for (let at = first; at < numbered.length; at += 1) {
      const one = numbered[at];
      if (one === undefined || one.statement.start >= span.end) break;
      if (touches(one.statement, span)) marks.push(one);
    }
    const here = new Set(marks.filter(({ statement }) => named.has(statement.id)).map(({ statement }) => statement.id));
    const old = before[index];
    if (old !== undefined && old.start === span.start && old.end === span.end && same(old, marks, here)) return old;
    const statements = marks.map(({ statement }) => statement);
    return { ...span, blocks: segmentParagraph(text, span, statements, spans[index + 1]?.start), marks, named: here };
  });
}
