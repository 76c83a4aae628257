import type { CountsByStatus, Statement, StatementKind } from "@/lib/statements/model";
import type { NormalisationNotice } from "@/lib/text/model";
import type { DocumentSource } from "./sources/model";

export const documentKinds = ["article", "transcript", "speech"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type Document = {
  id: string;
  title: string;
  kind: DocumentKind;
  url: string | null;
  publisher: string | null;
  byline: string | null;
  /** ISO 8601, UTC */
  publishedAt: string | null;
  version: number;
  currentVersion: { id: string; number: number; sha256: string; length: number; createdAt: string };
  /** null where it was typed or pasted */
  source: DocumentSource | null;
  counts: { statements: number; quotes: number; claims: number; byStatus: CountsByStatus };
  createdAt: string;
  updatedAt: string;
  createdBy: { id: string; name: string } | null;
};

export type DocumentText = {
  versionId: string;
  number: number;
  text: string;
  sha256: string;
  notices: NormalisationNotice[];
};

/** `existed`: the same text was here already. `restored`: it had been removed, and bringing it in again brought it back. */
export type BroughtIn = {
  existed: boolean;
  restored: boolean;
  document: Document;
  statements: Statement[];
  notices: NormalisationNotice[];
  /** null where nothing was done, because the document was here already */
  group: string | null;
};

export type DocumentForReview = { document: Document; text: DocumentText; statements: Statement[] };

/** What bringing a text in would find. Offsets are into `text`, which is the text after normalisation. */
export type DocumentPreview = {
  text: string;
  words: number;
  quotes: number;
  claims: number;
  speakers: number;
  statements: { kind: StatementKind; start: number; end: number; speaker: string | null }[];
  notices: NormalisationNotice[];
  /** the document that already has this text; bringing the text in again restores it where it was removed */
  existing: { id: string; title: string; removed: boolean } | null;
};
