"use server";

import { z } from "zod";
import { action } from "@/app/action";
import { forgetReading } from "@/lib/documents/readings/mutations";

/** Forgets what was read of a file, before its day is over. */
export const forgetReadingAction = action(z.object({ id: z.string().min(1).max(100) }), (actor, { id }) =>
  forgetReading(actor, id),
);
