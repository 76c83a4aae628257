import { z } from "zod";
import { prose } from "@/lib/plain-text";

const id = z.string().min(1).max(100);

export const commentInput = z.object({
  // any string: what names no statement is not found
  statementId: z.string().max(100),
  text: prose(4000).min(1, "needs words"),
  /** the comment that is answered */
  threadId: id.nullable().default(null),
  mentions: z.array(id).max(50).default([]),
});
export type CommentInput = z.input<typeof commentInput>;
