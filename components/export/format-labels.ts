import type { ExportFormat } from "@/lib/exports/model";

/** What each format is called and good for, in the order they are offered. */
export const formatLabels: Record<ExportFormat, { label: string; hint: string }> = {
  csv: { label: "CSV", hint: "a table for spreadsheets" },
  json: { label: "JSON", hint: "everything, nothing lost" },
  jsonl: { label: "JSON Lines", hint: "the same, one statement a line" },
  md: { label: "Markdown", hint: "a report to read" },
  html: { label: "HTML", hint: "a page to publish or print" },
  docx: { label: "Word", hint: "a report to edit" },
  claimreview: { label: "ClaimReview", hint: "checked claims, for search engines" },
  annotations: { label: "Web annotations", hint: "anchors on the pages themselves" },
  gold: { label: "Gold", hint: "to measure the extraction on your own material" },
};

/** What one should know before relying on a file. */
export const formatNotes: Partial<Record<ExportFormat, string>> = {
  csv: "A cell that begins with =, +, - or @ has an apostrophe put before it, so that no spreadsheet runs it as a formula. JSON keeps every character as it stands.",
  json: "Lossless: every character, anchor, verdict and piece of evidence but the confidential. It can be brought back, here or on another desk.",
  jsonl:
    "Lossless, as JSON is. The whole texts follow the statements, in lines of their own. It can be brought back, here or on another desk.",
  docx: "Shown below as text; the file has headings and styles for Word.",
  claimreview:
    "Only claims have a rating of truth. Quotes are left out, since whether they were said is another question.",
  gold: "A document a line, with what people have judged, marked or attributed. Take every status: a document that still holds statements nobody has judged is marked as not complete, and is not measured on.",
};
