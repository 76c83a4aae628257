import type { FileFormat, Reader } from "./model";

/** The reader of each format, loaded when it is asked for: a process reads one file, and needs one library. */
export const readers: Record<FileFormat, () => Promise<Reader>> = {
  text: async () => (await import("./read-plain-text")).readPlainText,
  markdown: async () => (await import("./read-plain-text")).readPlainText,
  html: async () => (await import("./read-web-page")).readWebPage,
  docx: async () => (await import("./read-docx")).readDocx,
  pdf: async () => (await import("./read-pdf")).readPdf,
  vtt: async () => (await import("./read-captions")).readVtt,
  srt: async () => (await import("./read-captions")).readSrt,
  eml: async () => (await import("./read-mail")).readMail,
};
