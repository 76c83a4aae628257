import { z } from "zod";

// Half characters cannot be stored as UTF-8; they are replaced where they come in, as in documents' texts.
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");
const invisible = /[\p{Cc}\u2028\u2029\ufeff]/gu;

/** Text of one line: a title, a name, a locator. Line ends and control characters become spaces; trimmed. */
export const line = (max: number) =>
  z
    .string()
    .overwrite((text) => wellFormed(text).replace(invisible, " ").replace(/\s+/g, " ").trim())
    .max(max);

/** Text of several lines: a rationale, a note. Line ends become LF, other control characters go; trimmed. */
export const prose = (max: number) =>
  z
    .string()
    .overwrite((text) =>
      wellFormed(text)
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n\t]/gu, "")
        .trim(),
    )
    .max(max);

const emptyToNull = <T>(value: T | "" | null | undefined) => (value === "" ? null : value);

/** An optional field as forms and JSON send it: absent stays undefined, empty becomes null. */
export const optional = <T extends z.ZodType<string>>(schema: T) =>
  z
    .union([z.literal(""), schema])
    .nullish()
    .transform(emptyToNull);

/** A web address that is safe to link to. */
export const webAddress = z
  .string()
  .trim()
  .max(2000)
  .pipe(z.url({ protocol: /^https?$/, error: "must be a web address that begins with http:// or https://" }));

/** One filter of a list: forms and addresses send "" for "any". */
export const filterBy = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
