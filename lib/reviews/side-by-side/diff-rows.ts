import type { FidelityChange, FidelityReport, Severity } from "@/lib/fidelity/model";
import type { Span } from "@/lib/text/model";
import { wordSpans } from "@/lib/text/words";
import type { DiffRow } from "./model";

type Cluster = { printed: Span; source: Span; changes: number[]; severity: Severity };

const order: Severity[] = ["none", "style", "wording", "meaning"];
/** Words before a change that stand in its row, so that it is read in place. */
const leading = 3;

/**
 * The printed words and the source's, line by line: where they are the same, broken at the ends of clauses, and where
 * they differ, one line for each stretch of changes with no word between.
 */
export function diffRows(quote: string, source: string, report: FidelityReport): DiffRow[] {
  if (!report.match) return [];
  const rows: DiffRow[] = [];
  let at = { printed: 0, source: report.match.start };
  let letters = 0;
  for (const cluster of clusters(quote, source, report)) {
    const before = takeTail(rows, between(quote, source, at, cluster));
    const cut = leadOf(before.printed, before.source);
    rows.push(...sameRows(before.printed.slice(0, cut.printed), before.source.slice(0, cut.source)));
    const lettered = cluster.severity === "wording" || cluster.severity === "meaning";
    rows.push({
      printed: side(before.printed.slice(cut.printed), quote, cluster.printed),
      source: side(before.source.slice(cut.source), source, cluster.source),
      changes: cluster.changes,
      letter: lettered ? letterOf(letters++) : null,
      severity: cluster.severity,
    });
    at = { printed: cluster.printed.end, source: Math.max(cluster.source.end, at.source) };
  }
  const end = Math.max(report.match.end, at.source);
  const rest = takeTail(rows, { printed: quote.slice(at.printed), source: source.slice(at.source, end) });
  return [...rows, ...sameRows(rest.printed, rest.source)];
}

type Both = { printed: string; source: string };

/** Marks and spaces after a change stay in its row; what is given back begins with a word, or is empty. */
function takeTail(rows: readonly DiffRow[], both: Both): Both {
  const last = rows.at(-1);
  if (!last) return both;
  const cut = (text: string) => wordSpans(text)[0]?.start ?? text.length;
  const [mine, theirs] = [cut(both.printed), cut(both.source)];
  last.printed.tail = both.printed.slice(0, mine);
  last.source.tail = both.source.slice(0, theirs);
  return { printed: both.printed.slice(mine), source: both.source.slice(theirs) };
}

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`;

const side = (lead: string, text: string, { start, end }: Span) => ({
  lead,
  changed: text.slice(start, end),
  tail: "",
});

const between = (quote: string, source: string, at: { printed: number; source: number }, cluster: Cluster) => ({
  printed: quote.slice(at.printed, Math.max(at.printed, cluster.printed.start)),
  // Words that were moved stand elsewhere in the source: then its side of the row has the change alone.
  source: source.slice(at.source, Math.max(at.source, cluster.source.start)),
});

/** Changes with no word between them on either side, as one. */
function clusters(quote: string, source: string, { changes }: FidelityReport): Cluster[] {
  const made: Cluster[] = [];
  for (const [index, change] of changes.entries()) {
    const last = made.at(-1);
    if (last && touches(quote, last.printed, change.quote) && touches(source, last.source, change.source)) {
      last.printed = spanning(last.printed, change.quote);
      last.source = spanning(last.source, change.source);
      last.changes.push(index);
      last.severity = worse(last.severity, change.severity);
    } else
      made.push({
        printed: bare(change.quote),
        source: bare(change.source),
        changes: [index],
        severity: change.severity,
      });
  }
  return made;
}

const bare = ({ start, end }: FidelityChange["quote"]): Span => ({ start, end });
const spanning = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
const worse = (a: Severity, b: Severity): Severity => (order.indexOf(a) >= order.indexOf(b) ? a : b);
const touches = (text: string, a: Span, b: Span): boolean =>
  b.start <= a.end ? b.end >= a.start : wordSpans(text.slice(a.end, b.start)).length === 0;

/** Where the last words before a change begin, as many on both sides; not reaching over the end of a clause. */
function leadOf(printed: string, source: string): { printed: number; source: number } {
  const [mine, theirs] = [wordSpans(printed), wordSpans(source)];
  const most = Math.min(leading, mine.length, theirs.length);
  let count = 0;
  while (count < most) {
    const word = mine[mine.length - 1 - count];
    if (word === undefined || (count > 0 && /[.,;:!?]/.test(printed.slice(word.end, mine[mine.length - count]?.start))))
      break;
    count += 1;
  }
  // A quotation mark before the first words stands with them.
  if (count > 0 && count === mine.length && count === theirs.length) return { printed: 0, source: 0 };
  const start = (words: readonly Span[], length: number) => words[words.length - count]?.start ?? length;
  return count === 0
    ? { printed: printed.length, source: source.length }
    : { printed: start(mine, printed.length), source: start(theirs, source.length) };
}

/** Same words, a row for each clause, where both sides have the same clauses; else one row. */
function sameRows(printed: string, source: string): DiffRow[] {
  if (printed === "" && source === "") return [];
  const [mine, theirs] = [clausesOf(printed), clausesOf(source)];
  const pairs = mine.length === theirs.length ? mine.map((one, at) => [one, theirs[at] ?? ""]) : [[printed, source]];
  return pairs.map(([one = "", other = ""]) => ({
    printed: { lead: one, changed: "", tail: "" },
    source: { lead: other, changed: "", tail: "" },
    changes: [],
    letter: null,
    severity: "same" as const,
  }));
}

const clausesOf = (text: string): string[] => text.match(/[^.,;:!?]+(?:[.,;:!?]+["”’)\]]*\s*|$)/g) ?? [text];
