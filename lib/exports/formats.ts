import type { ExportFormat, ExportHeader, ExportRecord, ExportText } from "./model";
import { writeAnnotations } from "./write-annotations";
import { writeClaimReview } from "./write-claim-review";
import { writeCsv } from "./write-csv";
import { writeDocx } from "./write-docx";
import { writeGold } from "./write-gold";
import { writeHtml } from "./write-html";
import { writeJson, writeJsonLines } from "./write-json";
import { writeMarkdown } from "./write-markdown";

export type ExportFile = {
  mediaType: string;
  /** of the file's name, without a dot */
  extension: string;
  /** Pieces of the file: text is UTF-8. */
  write: (
    records: AsyncIterable<ExportRecord>,
    header: ExportHeader,
    texts?: (versionIds: readonly string[]) => AsyncIterable<ExportText>,
  ) => AsyncIterable<string | Uint8Array>;
};

export const exportFiles: Record<ExportFormat, ExportFile> = {
  csv: { mediaType: "text/csv; charset=utf-8", extension: "csv", write: writeCsv },
  json: { mediaType: "application/json", extension: "json", write: writeJson },
  jsonl: { mediaType: "application/x-ndjson", extension: "jsonl", write: writeJsonLines },
  md: { mediaType: "text/markdown; charset=utf-8", extension: "md", write: writeMarkdown },
  html: { mediaType: "text/html; charset=utf-8", extension: "html", write: writeHtml },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    write: writeDocx,
  },
  claimreview: { mediaType: "application/ld+json", extension: "claimreview.json", write: writeClaimReview },
  annotations: { mediaType: "application/ld+json", extension: "annotations.json", write: writeAnnotations },
  gold: { mediaType: "application/x-ndjson", extension: "gold.jsonl", write: writeGold },
};
