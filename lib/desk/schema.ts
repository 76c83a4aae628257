import { z } from "zod";
import { houseStyles } from "./model";

export const deskNameInput = z
  .string("Give the desk a name.")
  .trim()
  .min(1, "Give the desk a name.")
  .max(80, "The name of a desk has 80 characters at most.")
  .regex(/^[^\p{Cc}]*$/u, "The name of a desk is one line of text.");

export const houseStyleInput = z.enum(houseStyles, "Choose verbatim, clean-up or grammar.");

export const changeDeskSettingsInput = z
  .strictObject({
    name: deskNameInput,
    gate: z.boolean("Say whether the evidence gate is on."),
    houseStyle: houseStyleInput,
  })
  .partial();
export type ChangeDeskSettingsInput = z.output<typeof changeDeskSettingsInput>;

/** As the rows of Setting hold them, checked on read. */
export const storedSettings = z.object({ name: deskNameInput, gate: z.boolean(), houseStyle: houseStyleInput });
