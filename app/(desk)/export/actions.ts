"use server";

import { z } from "zod";
import { formAction } from "@/app/action";
import { importExport } from "@/lib/imports/mutations";

const file = z
  .instanceof(File, { error: "Choose a file." })
  .refine(({ size }) => size > 0, "Choose a file: JSON or JSON Lines, as it was exported.")
  .transform((chosen) => chosen.text());

/** Brings an export back, of this desk or another. */
export const bringBackAction = formAction(z.object({ file }), (actor, input) => importExport(actor, input.file));
