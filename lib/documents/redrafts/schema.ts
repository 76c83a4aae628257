import { z } from "zod";
import { line, optional } from "@/lib/plain-text";

export const redraftInput = z.object({
  /** the whole new draft; line ends and control characters are made uniform, words never change */
  text: z.string({ error: "needs the text" }),
  /** the number of the draft that it replaces: refused where another came in meanwhile */
  from: z.int().min(1).optional(),
  /** the reading that the text comes from: its file is kept with the draft, and its pages or times */
  reading: optional(line(100)),
});
export type RedraftInput = z.input<typeof redraftInput>;

export const rereadInput = z.object({ from: z.int().min(1).optional() });
export type RereadInput = z.input<typeof rereadInput>;

/** What a change's `before` and `after` columns hold, as JSON: only what differs, and always where it stands. */
export const placeColumn = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type PlaceState = z.output<typeof placeColumn>;
