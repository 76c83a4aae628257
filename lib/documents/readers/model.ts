import type { DocumentKind } from "../model";

export const fileFormats = ["text", "markdown", "html", "docx", "pdf", "vtt", "srt", "eml"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** How each format is called on the desk, as in "this is a PDF". */
export const formatNames: Record<FileFormat, string> = {
  text: "a plain text",
  markdown: "a Markdown text",
  html: "a web page (HTML)",
  docx: "a Word document",
  pdf: "a PDF",
  vtt: "a WebVTT transcript",
  srt: "an SRT transcript",
  eml: "an e-mail",
};

/** Bytes that a file may have. */
export const largestFile = 20 * 1024 * 1024;

/** Where a stretch of text stands in what it was read from: "page 3", "00:12:31". Half-open, in UTF-16 code units. */
export type Locator = { start: number; end: number; label: string };

/** What a reader met and did not make text of. */
export const leftOutThings = [
  "surroundings", // words of a page around its article: menus, notices, other headlines
  "pictures",
  "comments",
  "deletions", // of a Word document whose changes are tracked
  "running-lines", // heads and feet that come again on each page, and page numbers
  "pages-without-text",
  "notes", // of a WebVTT file: NOTE, STYLE and REGION blocks
  "broken-cues",
  "attachments",
] as const;
export type LeftOut = { what: (typeof leftOutThings)[number]; count: number };

/** What a reader makes of a file. `publishedAt` is ISO 8601; what the file does not say is null. */
export type ReadText = {
  text: string;
  title: string | null;
  byline: string | null;
  publisher: string | null;
  publishedAt: string | null;
  kind: DocumentKind;
  /** in order of place, none over another */
  locators: Locator[];
  /** pages or cues, where the format counts them */
  parts: number | null;
  leftOut: LeftOut[];
};

/** What a reader is handed. `charset` is what whoever sent the file said of it. */
export type ReaderInput = { bytes: Uint8Array; charset: string | null };
export type Reader = (input: ReaderInput) => ReadText | Promise<ReadText>;
