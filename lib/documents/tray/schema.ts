import { z } from "zod";
import { line } from "@/lib/plain-text";

const id = z.string().min(1).max(100);
const offset = z.int().min(0);

export const placeInput = z.object({
  /** the statement's version that the editor saw */
  version: z.int().min(1),
  /** the document version that the offsets point into */
  versionId: id,
  start: offset,
  end: offset,
});
export type PlaceInput = z.input<typeof placeInput>;

export const dismissInput = z.object({
  documentId: id,
  ids: z.array(id).min(1).max(1000),
  reason: line(500).min(1, "needs a reason"),
});
export type DismissInput = z.input<typeof dismissInput>;
