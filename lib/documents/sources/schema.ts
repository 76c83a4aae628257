import { z } from "zod";
import { fileFormats } from "../readers/model";
import { leftOut, locators } from "../readers/schema";

const json = <T>(schema: z.ZodType<T>) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

/** What a source's JSON columns hold, as they are read. */
export const locatorsColumn = json(locators);
export const leftOutColumn = json(leftOut);
export const formatColumn = z.enum(fileFormats);
