import type { FileFormat, ReadText } from "../readers/model";

/** A file or page as it was read, kept a day for whoever had it read, so that it can be looked at and brought in. */
export type Reading = {
  id: string;
  /** the file's name, or the page's address */
  name: string;
  format: FileFormat;
  /** in bytes */
  size: number;
  sha256: string;
  /** where a page stood in the end, after redirects */
  address: string | null;
  /** ISO 8601, UTC */
  fetchedAt: string | null;
  read: ReadText;
};
