import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy } from "@/lib/plain-text";
import { actKinds } from "./model";

const id = z.string().min(1).max(100);

/** Of one statement, one document, one person, or of all of them at once; everything where none is named. */
export const activityFilter = z.object({
  statement: filterBy(id),
  document: filterBy(id),
  person: filterBy(id),
  kind: filterBy(z.enum(actKinds)),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type ActivityFilter = z.input<typeof activityFilter>;
