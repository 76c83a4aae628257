import { z } from "zod";
import { assignmentRules } from "./model";

const id = z.string().min(1).max(100);
const paragraph = z.int().min(1);

/** Days that are long past are a slip of the hand. */
const deadline = z.iso.datetime().nullable().optional();

export const assignInput = z.object({ userId: id, deadline });
export type AssignInput = z.input<typeof assignInput>;

/** Who is asked to read which of many. */
export const assignMany = {
  rule: z.enum(assignmentRules).default("member"),
  members: z
    .array(id)
    .min(1, "choose at least one member")
    .max(50)
    .refine((list) => new Set(list).size === list.length, "names a member twice"),
  deadline,
  /** by section: whole paragraphs for each, counted from 1; equal parts in order of place where left out */
  ranges: z
    .array(z.object({ userId: id, from: paragraph, to: paragraph }))
    .max(50)
    .optional(),
};
