import type { Span } from "@/lib/text/model";

/** What a report of a traced draft prints of one quotation. */
export type ReportedQuotation = Span & {
  text: string;
  speaker: string | null;
  /** what is said of it, in a sentence */
  words: string;
  /** whether no stored document holds it: marked red */
  unheld: boolean;
  /** the passage it is held by, or the nearest one */
  passage: { document: string; locator: string; speaker: string | null; text: string; changes: string[] } | null;
};

export type TraceReport = {
  desk: string;
  /** ISO 8601, UTC */
  tracedAt: string;
  heading: string;
  /** that the documents named were left out, and whatever else a reader must know */
  notes: string[];
  text: string;
  /** the gravest first */
  quotations: readonly ReportedQuotation[];
};
