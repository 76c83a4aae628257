import type { Comment } from "@/lib/comments/model";
import type { DocumentKind } from "@/lib/documents/model";
import type { Evidence, Ruling, Verdict } from "@/lib/reviews/model";
import type { Statement } from "@/lib/statements/model";

export const exportFormats = [
  "csv",
  "json",
  "jsonl",
  "md",
  "html",
  "docx",
  "claimreview",
  "annotations",
  "gold",
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What is printed of the document that a statement stands in, and the hash of the exact version its offsets point into. */
export type ExportDocument = {
  id: string;
  title: string;
  kind: DocumentKind;
  url: string | null;
  publisher: string | null;
  byline: string | null;
  /** ISO 8601, UTC */
  publishedAt: string | null;
  version: { id: string; number: number; sha256: string };
};

/** What was said about a statement. */
export type ExportComment = Comment & {
  /** its words stay at the desk: the statement has confidential evidence */
  withheld: boolean;
};

/** One statement with all that a reader elsewhere needs to trust it: who decided, when, why, and on which evidence. */
export type ExportRecord = Statement & {
  document: ExportDocument;
  /** the verdicts that stand, newest first: the first one gives the status, where it is decided and nobody ruled on it */
  verdicts: Verdict[];
  /** the ruling that gives the status */
  ruling: Ruling | null;
  /** not withdrawn; what this reader may not see is already redacted */
  evidence: Evidence[];
  /** oldest first; answers name their thread, and withdrawn ones have no words */
  comments: ExportComment[];
  /** verified, and its evidence no longer meets the gate */
  gateLapsed: boolean;
};

/** A text that the offsets of records point into, whole. */
export type ExportText = { versionId: string; documentId: string; sha256: string; text: string };

/** What an export says of itself. Handed in, since writers have no clock and know no desk. */
export type ExportHeader = {
  /** the desk's name */
  desk: string;
  /** ISO 8601, UTC */
  exportedAt: string;
  /** what was asked for, in words: "status verified, kind quote" */
  filter: string;
  /** the desk's address, for links back; no slash at the end */
  origin: string;
};

/**
 * Turns records into a file's text, piece by piece, holding one record at a time. A writer that carries whole texts asks
 * `texts` for them once it has seen every record.
 */
export type ExportWriter = (
  records: AsyncIterable<ExportRecord>,
  header: ExportHeader,
  texts?: (versionIds: readonly string[]) => AsyncIterable<ExportText>,
) => AsyncIterable<string>;
