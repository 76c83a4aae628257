import { z } from "zod";

/** What a statement's `parts` column holds, as JSON. */
export const partsColumn = z.array(z.object({ start: z.int(), end: z.int() }));
