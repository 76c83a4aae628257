import { z } from "zod";
import { adjudicators, mostNeeded } from "./model";

/** As the columns hold them, checked on read. */
export const rulesColumn = z.strictObject({
  needed: z
    .int(`Choose a number from 1 to ${mostNeeded}.`)
    .min(1, `Choose a number from 1 to ${mostNeeded}.`)
    .max(mostNeeded, `Choose a number from 1 to ${mostNeeded}.`),
  proposerMayVerify: z.boolean("Say whether somebody may verify what they attributed."),
  blind: z.boolean("Say whether verdicts are kept until all are in."),
  adjudicators: z.enum(adjudicators, "Choose administrators, editors or reviewers."),
});

export const changeRulesInput = z.object({
  /** the document they are for; left out: the whole desk */
  documentId: z.string().min(1).max(100).optional(),
  /** what was seen before the change, null where the document had none of its own: who is late is told */
  before: rulesColumn.nullable(),
  /** null takes a document's own rules away, and the desk's hold again */
  after: rulesColumn.nullable(),
});
export type ChangeRulesInput = z.input<typeof changeRulesInput>;
