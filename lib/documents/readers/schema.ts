import { z } from "zod";
import { largestText } from "../largest-text";
import { documentKinds } from "../model";
import { type LeftOut, type Locator, leftOutThings, type ReadText } from "./model";

const offset = z.int().min(0);

export const locators: z.ZodType<Locator[]> = z.array(
  z.object({ start: offset, end: offset, label: z.string().max(40) }),
);
export const leftOut: z.ZodType<LeftOut[]> = z.array(z.object({ what: z.enum(leftOutThings), count: z.int().min(1) }));

const words = z.string().max(400).nullable();

export const readText: z.ZodType<ReadText> = z.object({
  text: z.string().max(largestText),
  title: words,
  byline: words,
  publisher: words,
  publishedAt: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).nullable(),
  kind: z.enum(documentKinds),
  locators,
  parts: offset.nullable(),
  leftOut,
});

/** What a reader's process answers. It has read a stranger's file, so its answer is a stranger's too. */
export const readerAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: readText }),
  z.object({
    ok: z.literal(false),
    reason: z.enum(["too-large", "unsupported", "refused"]),
    code: z.string().max(40),
    message: z.string().max(400),
  }),
]);
