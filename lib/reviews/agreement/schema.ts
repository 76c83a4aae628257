import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy } from "@/lib/plain-text";
import { verdictValues } from "../model";

const id = z.string().min(1).max(100);
/** A reviewer's id, or the name that an import brought with it. */
const decider = z.string().min(1).max(300);

/** Which figure's items are asked for. */
export const itemsBehind = z.object({
  /** where somebody gave this verdict */
  verdict: filterBy(z.enum(verdictValues)),
  /** that these two decided */
  one: filterBy(decider),
  other: filterBy(decider),
  /** differ: only where they do not agree */
  show: filterBy(z.enum(["all", "differ"])),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type ItemsBehind = z.input<typeof itemsBehind>;

export const agreementFilter = itemsBehind.extend({
  /** only one document's */
  document: filterBy(id),
});
export type AgreementFilter = z.input<typeof agreementFilter>;
