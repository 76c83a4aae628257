import type { CountsByStatus } from "@/lib/statements/model";
import type { NormalisationNotice } from "@/lib/text/model";

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
