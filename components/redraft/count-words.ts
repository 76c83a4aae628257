import type { RedraftCounts } from "@/lib/documents/redrafts/model";

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What a new draft does, line by line, the most pressing first; what it does not do is left out. */
export function countLines(counts: RedraftCounts): { count: number; words: string }[] {
  const unjudged = counts.carried - counts.verdicts;
  const lines = [
    {
      count: counts.reopened,
      words: `judged, and open again: ${counts.reopened === 1 ? "its words or speaker" : "their words or speakers"} changed`,
    },
    { count: counts.lost, words: `in the tray: the draft has no such words` },
    { count: counts.changed, words: "changed, and never judged" },
    { count: counts.found, words: "new" },
    { count: counts.dropped, words: "no longer found, and never judged" },
    { count: counts.verdicts, words: counts.verdicts === 1 ? "keeps its verdict" : "keep their verdicts" },
    { count: unjudged, words: "carried along, not judged yet" },
  ];
  return lines.filter(({ count }) => count > 0);
}

/** A page's heading: "Draft 3 reopens two statements". */
export function headingOf(number: number, counts: RedraftCounts): string {
  const said = (count: number) => (small[count] ?? String(count)).toLowerCase();
  const statements = (count: number) => `${said(count)} ${count === 1 ? "statement" : "statements"}`;
  if (counts.reopened > 0) return `Draft ${number} reopens ${statements(counts.reopened)}`;
  if (counts.lost > 0)
    return `Draft ${number} leaves ${statements(counts.lost)} without ${counts.lost === 1 ? "its" : "their"} words`;
  if (counts.found > 0)
    return `Draft ${number} brings ${said(counts.found)} new ${counts.found === 1 ? "statement" : "statements"}`;
  return `Draft ${number} carries every statement along`;
}

/** "2 statements wait in the tray". */
export const trayWords = (count: number): string => `${many(count, "statement waits", "statements wait")} in the tray`;
