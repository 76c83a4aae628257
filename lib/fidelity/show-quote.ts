import type { TextSpan } from "@/lib/text/model";
import { compareQuote } from "./check-quote";
import { sentencesAround } from "./find-sentence";
import type { SourceIndex } from "./index-source";
import type { DiffRow, FidelityReport, FidelityView, HouseStyle } from "./model";
import { spanOf } from "./reading";

const slice = (text: string, start: number, end: number): TextSpan => ({ start, end, text: text.slice(start, end) });

/** A report with what a screen shows of it: rows of a word diff, the pieces found, `around` sentences before and after. */
export function showQuote(
  quote: string,
  source: string | SourceIndex,
  houseStyle: HouseStyle = "clean-up",
  around = 2,
): FidelityView {
  const { report, arrangement, reading } = compareQuote(quote, source, houseStyle);
  if (!arrangement || !reading || !report.match) return { ...report, parts: [], rows: [], before: [], after: [] };
  const { text, words } = reading.index;
  const parts = arrangement.parts.map((part) => ({
    quote: spanOf(quote, reading.quote.words, { first: part.quoteFirst, end: part.quoteEnd }),
    source: spanOf(text, words, part),
  }));
  const { start, end } = report.match;
  const sentences = sentencesAround(text, start, end);
  const shown = (span: { start: number; end: number }) => slice(text, span.start, span.end);
  return {
    ...report,
    parts: parts.map(({ source: span }) => span),
    rows: parts.flatMap((part) => rowsOf(quote, text, part, report)),
    // the passage's own sentence up to the passage belongs to what stands before it
    before: sentences
      .filter((span) => span.start < start)
      .slice(-around)
      .map((span) => shown({ start: span.start, end: Math.min(span.end, start) })),
    after: sentences
      .filter((span) => span.end > end)
      .slice(0, around)
      .map((span) => shown({ start: Math.max(span.start, end), end: span.end })),
  };
}

/** What is the same between two changes is a row, and each change is one. Changes around the part have no row. */
function rowsOf(
  quote: string,
  source: string,
  part: { quote: TextSpan; source: TextSpan },
  { changes }: FidelityReport,
): DiffRow[] {
  const rows: DiffRow[] = [];
  let [q, s] = [part.quote.start, part.source.start];
  const same = (toQ: number, toS: number) => {
    if (toQ > q || toS > s) rows.push({ quote: slice(quote, q, toQ), source: slice(source, s, toS), change: null });
    [q, s] = [Math.max(q, toQ), Math.max(s, toS)];
  };
  changes.forEach((change, at) => {
    const inside = change.quote.start >= q && change.quote.end <= part.quote.end;
    const there = change.source.start >= s && change.source.end <= part.source.end;
    // a change that overlaps one already shown, or stands outside the passage, is told in the list alone
    if (!inside || !there) return;
    same(change.quote.start, change.source.start);
    rows.push({ quote: change.quote, source: change.source, change: at });
    [q, s] = [change.quote.end, change.source.end];
  });
  same(part.quote.end, part.source.end);
  return rows;
}
