import type { Statement } from "@/lib/statements/model";

/**
 * Why a statement needs the reader, most pressing first; it is told once, for the first of them.
 * returned, assigned, second-reader, follow-ups: as the queues of these names. split: the readers differ, and this one may
 * rule. contested: somebody contests it, and nobody has looked at that yet. overtaken: as the queue "disputes", somebody
 * decided otherwise after the reader did. reopened: its words, speaker or kind changed after a verdict. unbacked: the
 * reader verified it, and its evidence no longer meets the gate. sourcing: the reader marked it so, and would find the
 * source. disputed: in a document that the reader brought in. unreviewed: as the queue "open", by document.
 */
export const needsMeReasons = [
  "returned",
  "contested",
  "assigned",
  "split",
  "overtaken",
  "reopened",
  "unbacked",
  "sourcing",
  "second-reader",
  "follow-ups",
  "disputed",
  "unreviewed",
] as const;
export type NeedsMeReason = (typeof needsMeReasons)[number];

export type NeededStatement = Pick<Statement, "id" | "kind" | "status" | "text" | "speaker" | "documentId"> & {
  documentTitle: string;
  /** a few words more: "was verified", "Tunde Osei: disputed", "no evidence yet" */
  note: string | null;
  /** since when it has needed them; ISO 8601, UTC */
  since: string;
};

export type NeedsMeGroup = {
  reason: NeedsMeReason;
  /** unreviewed statements are grouped by document */
  document: { id: string; title: string } | null;
  /** how many there are; `statements` holds the first of them */
  count: number;
  statements: NeededStatement[];
};

export type NeedsMe = { count: NeedsMeCount; groups: NeedsMeGroup[] };

/** Counting stops at `countedTo`: beyond it nobody needs the exact number, and it would cost every page its speed. */
export type NeedsMeCount = { number: number; more: boolean };
export const countedTo = 1000;
