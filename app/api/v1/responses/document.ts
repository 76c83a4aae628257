import { z } from "zod";
import { documentKinds } from "@/lib/documents/model";
import { fileFormats, leftOutThings } from "@/lib/documents/readers/model";
import type { RedraftCounts } from "@/lib/documents/redrafts/model";
import { normalisationChanges } from "@/lib/text/model";
import { countsByStatus, group, id, instant, person } from "./common";
import { statement } from "./statement";

const count = z.int().min(0);

const notice = z.strictObject({ change: z.enum(normalisationChanges), count });

export const leftOut = z
  .array(z.strictObject({ what: z.enum(leftOutThings), count: z.int().min(1) }))
  .meta({ description: "what was in the file and is not in the text" });

const source = z
  .strictObject({
    name: z.string(),
    format: z.enum(fileFormats),
    size: count.meta({ description: "bytes" }),
    sha256: z.string(),
    address: z.string().nullable(),
    fetchedAt: instant.nullable(),
    asRead: z.boolean().meta({ description: "false where the text was changed before it was brought in" }),
    leftOut,
  })
  .meta({ id: "DocumentSource", description: "The file or page that it was read from" });

const shared = {
  id,
  title: z.string(),
  kind: z.enum(documentKinds),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  publishedAt: instant.nullable(),
  version: z.int().min(1),
  currentVersion: z.strictObject({ id, number: z.int().min(1), sha256: z.string(), length: count, createdAt: instant }),
  source: source.nullable(),
  counts: z.strictObject({ statements: count, quotes: count, claims: count, byStatus: countsByStatus }),
  createdAt: instant,
  updatedAt: instant,
  createdBy: person.nullable(),
};

export const document = z.strictObject(shared).meta({ id: "Document" });

export const broughtIn = z
  .strictObject({
    ...shared,
    statements: z.array(statement),
    notices: z.array(notice).meta({ description: "what was made uniform in the text" }),
    existed: z.boolean().meta({ description: "the same text was here already" }),
    restored: z.boolean().meta({ description: "it had been removed, and is back" }),
    group: group.nullable(),
  })
  .meta({ id: "BroughtIn" });

const redraftCounts = z
  .strictObject({
    carried: count,
    verdicts: count.meta({ description: "of those carried, how many had been judged: their verdicts stand on" }),
    reopened: count.meta({ description: "judged before, and now in other words, or said by somebody else" }),
    changed: count.meta({ description: "changed, and never judged" }),
    lost: count.meta({ description: "in the tray: the draft has no such words" }),
    found: count,
    dropped: count.meta({ description: "no longer found by a newer engine, and never judged" }),
  })
  .meta({ id: "RedraftCounts" }) satisfies z.ZodType<RedraftCounts>;

export const redrafted = z
  .strictObject({
    ...shared,
    statements: z.array(statement),
    notices: z.array(notice),
    redraftId: id,
    counts: redraftCounts,
    group,
  })
  .meta({ id: "Redrafted" });
