import { z } from "zod";
import { line } from "@/lib/plain-text";
import { readText } from "../readers/schema";

export const readAddressInput = z.object({
  /** of a page of the public internet or of a site that the operator named, with http:// or https:// */
  address: z.string({ error: "needs the address of a page" }).max(2000),
});
export type ReadAddressInput = z.input<typeof readAddressInput>;

/** A file's name as it is shown and kept: without folders, in one line. */
export const fileName = z
  .string()
  .transform((name) => name.split(/[\\/]/).at(-1) ?? "")
  .pipe(line(200).min(1, "needs a name"));

/** What a reading's `read` column holds, as JSON. */
export const readColumn = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(readText);
