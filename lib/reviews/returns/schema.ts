import { z } from "zod";
import { optional, prose } from "@/lib/plain-text";

export const returnInput = z.object({
  note: prose(2000).min(1, "say what should be put right"),
  /** who should put it right; whoever last edited, attributed or assigned it where left out */
  toId: z.string().min(1).max(100).optional(),
});
export type ReturnInput = z.input<typeof returnInput>;

export const answerInput = z.object({ note: optional(prose(2000)) });
export type AnswerInput = z.input<typeof answerInput>;
