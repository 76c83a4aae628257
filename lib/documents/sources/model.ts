import type { FileFormat, LeftOut } from "../readers/model";

/** What a document's newest version was read from, where it was a file or a page. The file itself is downloaded apart. */
export type DocumentSource = {
  name: string;
  format: FileFormat;
  /** in bytes */
  size: number;
  sha256: string;
  address: string | null;
  /** ISO 8601, UTC */
  fetchedAt: string | null;
  /** false where somebody changed the text between reading and bringing in */
  asRead: boolean;
  leftOut: LeftOut[];
};

export type OriginalFile = { name: string; format: FileFormat; size: number; sha256: string; bytes: Uint8Array };
