import { z } from "zod";
import { line, optional, prose, webAddress } from "@/lib/plain-text";
import { grades, stances, verdictValues } from "./model";

export const verdictInput = z.object({
  /** the statement's version that the reviewer saw */
  version: z.int().min(1),
  verdict: z.enum(verdictValues),
  rationale: optional(prose(4000)),
  /** why the evidence gate does not hold this time; for editors and administrators */
  override: optional(prose(1000)),
});
export type VerdictInput = z.input<typeof verdictInput>;

export const evidenceInput = z
  .object({
    stance: z.enum(stances),
    grade: z.enum(grades),
    url: optional(webAddress),
    /** a document of this desk */
    documentId: optional(z.string().max(100)),
    note: optional(prose(4000)),
    /** where in the source: a timestamp, a page, a paragraph. Without one it does not count towards the gate */
    locator: optional(line(300)),
    /** the source's words, frozen with their SHA-256 */
    excerpt: optional(prose(20_000)),
    /** sources of one origin share a group and count once */
    group: optional(line(100)),
    confidential: z.boolean().default(false),
  })
  .refine((input) => input.url || input.documentId || input.note, {
    error: "needs an address, a document of the desk, or a note",
    path: ["url"],
  });
export type EvidenceInput = z.input<typeof evidenceInput>;
