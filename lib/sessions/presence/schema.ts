import { z } from "zod";

const id = z.string().min(1).max(100);
export const placeInput = z.object({
  /** a name that the page gave itself: one person may have the room open twice */
  page: z.string().min(1).max(40),
  /** the item of the agenda that it shows */
  itemId: id.nullable(),
  /** false as it closes */
  here: z.boolean(),
});
export type PlaceInput = z.input<typeof placeInput>;
