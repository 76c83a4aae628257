import { z } from "zod";
import { documentKinds } from "@/lib/documents/model";
import { fileFormats } from "@/lib/documents/readers/model";
import { id, instant, span } from "./common";
import { leftOut } from "./document";

/** What POST /readings answers: what a file or page says, before it is brought in. */
export const reading = z
  .strictObject({
    id,
    name: z.string(),
    format: z.enum(fileFormats),
    size: z.int().min(0).meta({ description: "bytes" }),
    sha256: z.string(),
    address: z.string().nullable(),
    fetchedAt: instant.nullable(),
    text: z.string(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.string().nullable().meta({ description: "a day, or an instant in ISO 8601" }),
    kind: z.enum(documentKinds),
    locators: z
      .array(span.extend({ label: z.string() }))
      .meta({ description: "pages or times, as spans of this text" }),
    parts: z.int().nullable().meta({ description: "pages or cues" }),
    leftOut,
  })
  .meta({ id: "Reading" });
