import { z } from "zod";

export const needsMeFilter = z.object({
  /** statements read of each group */
  perGroup: z.int().min(1).max(50).default(8),
  /** documents with unreviewed statements, newest first */
  documents: z.int().min(1).max(50).default(6),
});
export type NeedsMeFilter = z.input<typeof needsMeFilter>;
