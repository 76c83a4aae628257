import { z } from "zod";
import { line } from "@/lib/plain-text";

const id = z.string().min(1).max(100);
const offset = z.int().min(0);

export const markSentencesInput = z.object({
  documentId: id,
  /** the document version that the offsets point into */
  versionId: id,
  /** whole sentences */
  spans: z
    .array(z.object({ start: offset, end: offset }))
    .min(1)
    .max(20_000),
});
export type MarkSentencesInput = z.input<typeof markSentencesInput>;

export const unmarkSentencesInput = z.object({ documentId: id, ids: z.array(id).min(1).max(20_000) });
export type UnmarkSentencesInput = z.input<typeof unmarkSentencesInput>;

export const clearDocumentInput = z.object({
  documentId: id,
  /** the document version that was looked at */
  versionId: id,
  /** why what is open is waived; needed where anything is */
  reason: line(500).optional(),
});
export type ClearDocumentInput = z.input<typeof clearDocumentInput>;

export const withdrawClearanceInput = z.object({ documentId: id });
export type WithdrawClearanceInput = z.input<typeof withdrawClearanceInput>;

/** What a clearance's `waived` column holds, as JSON: where open sentences began, and which statements were open. */
export const waivedColumn = z.object({
  sentences: z.array(z.int()).default([]),
  statements: z.array(z.string()).default([]),
});
export type Waived = z.output<typeof waivedColumn>;
