import { z } from "zod";
import { speakerKinds } from "@/lib/speakers/schema";
import { countsByStatus, id, instant } from "./common";

const shared = {
  id,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(speakerKinds),
  role: z.string().nullable(),
  version: z.int().min(1),
  quotes: countsByStatus,
  claims: countsByStatus,
  documents: z.int().min(0),
};

const found = z
  .strictObject({ documentId: id, documentTitle: z.string(), start: z.int(), end: z.int(), at: instant })
  .meta({ id: "FoundAt" });

const named = z.strictObject({ id, name: z.string() });

export const speaker = z.strictObject(shared).meta({ id: "Speaker" });

export const speakerDetail = z
  .strictObject({
    ...shared,
    names: z.array(
      z.strictObject({
        id,
        name: z.string(),
        found: found.nullable(),
        count: z.int(),
        addedBy: z.string().nullable(),
        fromMerged: named.nullable(),
      }),
    ),
    roles: z.array(z.strictObject({ id, role: z.string(), found: found.nullable(), addedBy: z.string().nullable() })),
    merges: z.array(z.strictObject({ id, from: named, at: instant, by: z.string() })),
    mergedInto: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: "SpeakerDetail" });
