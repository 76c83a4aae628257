import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy } from "@/lib/plain-text";

export const noticeFilter = z.object({
  /** "unread": only those not read yet */
  show: filterBy(z.enum(["all", "unread"])),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type NoticeFilter = z.input<typeof noticeFilter>;

export const markReadInput = z
  .object({
    /** these; or all */
    ids: z.array(z.string().min(1).max(100)).min(1).max(200).optional(),
    /** of all: those up to this one, so that what came meanwhile stays unread */
    upTo: z.string().min(1).max(100).optional(),
    read: z.boolean().default(true),
  })
  .refine((input) => (input.ids === undefined) !== (input.upTo === undefined), {
    error: "name them, or the newest that was seen",
    path: ["ids"],
  });
export type MarkReadInput = z.input<typeof markReadInput>;

/** Of a digest: since when, 30 days at most. */
export const digestInput = z.object({ since: filterBy(z.iso.datetime()) });
export type DigestInput = z.input<typeof digestInput>;
