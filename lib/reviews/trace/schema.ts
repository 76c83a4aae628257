import { z } from "zod";

export const traceInput = z.object({
  /** a draft, as it stands: nothing of it is stored */
  text: z.string({ error: "needs the text" }),
});
export type TraceInput = z.input<typeof traceInput>;
