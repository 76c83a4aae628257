import { z } from "zod";

export const takeInput = z.object({
  /** the holder it is taken over from */
  over: z.string().min(1).max(100).optional(),
});
export type TakeInput = z.input<typeof takeInput>;
