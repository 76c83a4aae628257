import { z } from "zod";
import { line } from "@/lib/plain-text";
import { exportFilter } from "@/lib/statements/schema";
import { assignMany } from "../assignments/schema";
import { verdictInput } from "../schema";
import { mostAtOnce } from "./model";

const id = z.string().min(1).max(100);

const act = z.discriminatedUnion("act", [
  verdictInput.omit({ version: true }).extend({ act: z.literal("verdict") }),
  z.object({ act: z.literal("remove") }),
  z.object({
    act: z.literal("confirm"),
    /** only suggestions that the machine is at least this sure of; of a filter it finds no others */
    atLeast: z.number().min(0).max(1).default(0.9),
  }),
  z
    .object({
      act: z.literal("attribute"),
      /** an existing speaker, or null for nobody */
      speakerId: id.nullable().optional(),
      /** a speaker by name: the one each document already has under it, or a new one */
      speakerName: line(200).min(1, "needs a name").optional(),
    })
    .refine((input) => (input.speakerId === undefined) !== (input.speakerName === undefined), {
      error: "choose a speaker or name one",
      path: ["speakerName"],
    }),
  z.object({ act: z.literal("assign"), ...assignMany }),
  z.object({
    act: z.literal("unassign"),
    /** only this member; everybody who was asked where left out */
    userId: id.optional(),
  }),
]);

const named = z
  .array(z.object({ id, version: z.int().min(1) }))
  .min(1, "choose at least one statement")
  .max(mostAtOnce, `may be ${mostAtOnce} statements at most`)
  .refine((list) => new Set(list.map((one) => one.id)).size === list.length, "names a statement twice");

export const bulkInput = z
  .object({
    act,
    /** these, at the versions that the reviewer saw */
    statements: named.optional(),
    /** or all that a filter asks for, as the statements' list does */
    filter: exportFilter.omit({ order: true }).optional(),
    /** of a filter: how many the reviewer was told there are. Where it is another number by now, nothing is done */
    expected: z.int().min(0).optional(),
    /** do nothing, and say what would be done */
    preview: z.boolean().default(false),
  })
  .refine((input) => (input.statements === undefined) !== (input.filter === undefined), {
    error: "name statements or give a filter, one of the two",
    path: ["statements"],
  })
  .refine((input) => input.filter === undefined || input.preview || input.expected !== undefined, {
    error: "say how many there are: ask for a preview first",
    path: ["expected"],
  });
export type BulkInput = z.input<typeof bulkInput>;
export type BulkAct = z.output<typeof act>;
