import { z } from "zod";
import { pageCursor, pageLimit } from "@/lib/page";
import { filterBy, line, optional, webAddress } from "@/lib/plain-text";
import { normalisationChanges } from "@/lib/text/model";
import { documentKinds } from "./model";

const title = line(300).min(1, "needs a title");
const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: "must be a date such as 2026-11-20, or a date and time with its zone",
});

const about = {
  url: optional(webAddress),
  publisher: optional(line(200)),
  byline: optional(line(200)),
  publishedAt: optional(day),
};

export const createDocumentInput = z.object({
  title,
  /** as it was published; line ends and control characters are made uniform, words never change */
  text: z.string({ error: "needs the text" }),
  kind: z.enum(documentKinds).default("article"),
  /** the reading that the text comes from: its file is kept, and its pages or times */
  reading: optional(line(100)),
  ...about,
});
export type CreateDocumentInput = z.input<typeof createDocumentInput>;

export const editDocumentInput = z.object({
  /** the document's version that the editor saw */
  version: z.int().min(1),
  title: title.optional(),
  kind: z.enum(documentKinds).optional(),
  ...about,
});
export type EditDocumentInput = z.input<typeof editDocumentInput>;

export const versionInput = z.object({ version: z.int().min(1) });
export type VersionInput = z.input<typeof versionInput>;

export const documentFilter = z.object({
  q: filterBy(line(300)),
  limit: pageLimit,
  cursor: filterBy(pageCursor),
});
export type DocumentFilter = z.input<typeof documentFilter>;

/** What a version's `notices` column holds, as JSON. */
export const noticesColumn = z.array(z.object({ change: z.enum(normalisationChanges), count: z.int() }));
