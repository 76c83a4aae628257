import type { StatementKind, Status } from "@/lib/statements/model";
import type { NormalisationNotice } from "@/lib/text/model";

/**
 * carried: the same words. changed: other words, another span or another speaker. lost: its words are gone, it waits in
 * the tray. found: new. dropped: a newer engine no longer finds it, and nobody had decided anything about it.
 */
export const redraftOutcomes = ["carried", "changed", "lost", "found", "dropped"] as const;
export type RedraftOutcome = (typeof redraftOutcomes)[number];

/** A statement's words in one draft. */
export type DraftWords = { start: number; end: number; text: string; speaker: string | null };

/** What a re-draft makes of one statement. */
export type DraftChange = {
  /** null where the statement is new, and not stored yet */
  statementId: string | null;
  kind: StatementKind;
  outcome: RedraftOutcome;
  /** its status before; a changed statement that had been judged is reopened */
  was: Status;
  /** it had been waiting in the tray, and is back */
  back: boolean;
  before: DraftWords | null;
  after: DraftWords | null;
};

export type RedraftCounts = {
  carried: number;
  /** of those carried: verdicts that go on standing */
  verdicts: number;
  /** changed, and judged before */
  reopened: number;
  /** changed, and never judged */
  changed: number;
  lost: number;
  found: number;
  dropped: number;
};

/** What bringing in this text as the next draft would do. Offsets after are into `text`. */
export type RedraftPreview = {
  text: string;
  words: number;
  /** the draft it would replace */
  from: number;
  /** the text is the current draft's already */
  same: boolean;
  counts: RedraftCounts;
  changes: DraftChange[];
  notices: NormalisationNotice[];
};

export type RereadPreview = Omit<RedraftPreview, "text" | "words" | "notices"> & {
  /** which engine found the statements there are, and which would now */
  engine: { was: string; now: string };
};

/** A re-draft, or a reading with a newer engine, as it was done. */
export type DraftStep = {
  id: string;
  documentId: string;
  title: string;
  from: { number: number; text: string };
  to: { number: number; text: string };
  /** the same text, read by a newer engine */
  reread: { was: string; now: string } | null;
  by: { id: string; name: string } | null;
  at: string;
  undone: boolean;
  /** the act that did it, for undoing it */
  group: string | null;
  counts: RedraftCounts;
  changes: DraftChange[];
};

/** A step from one draft to the next, for a list of them. */
export type StepSummary = { id: string; from: number; to: number; at: string };

/** A draft of a document. */
export type DraftSummary = { number: number; at: string; by: { id: string; name: string } | null; current: boolean };

/** Counts of changes, as a preview and a page of what changed say them. */
export function countChanges(changes: readonly DraftChange[]): RedraftCounts {
  const counts = { carried: 0, verdicts: 0, reopened: 0, changed: 0, lost: 0, found: 0, dropped: 0 };
  for (const { outcome, was } of changes) {
    if (outcome === "changed" && was !== "unreviewed") counts.reopened += 1;
    else counts[outcome] += 1;
    if (outcome === "carried" && was !== "unreviewed") counts.verdicts += 1;
  }
  return counts;
}
