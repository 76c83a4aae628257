import { z } from "zod";
import { documentKinds } from "@/lib/documents/model";
import { type ChangeType, changeTypes, fidelityResults, severities } from "@/lib/fidelity/model";
import { type Trace, traceStates } from "@/lib/reviews/trace/model";
import { id, instant, textSpan } from "./common";

const count = z.int().min(0);

const change = z.strictObject({
  type: z.enum(Object.keys(changeTypes) as [ChangeType, ...ChangeType[]]),
  quote: textSpan,
  source: textSpan,
  severity: z.enum(severities),
  why: z.string(),
});

const diffSide = z.strictObject({ lead: z.string(), changed: z.string(), tail: z.string() });

const diffRow = z.strictObject({
  printed: diffSide,
  source: diffSide,
  changes: z.array(z.int()).meta({ description: "which of the passage's changes it shows" }),
  letter: z.string().nullable(),
  severity: z.enum([...severities, "same"]),
});

const passage = z.strictObject({
  document: z.strictObject({ id, title: z.string(), kind: z.enum(documentKinds), date: instant }),
  versionId: id,
  ...textSpan.shape,
  locator: z.string(),
  speaker: z.strictObject({ name: z.string(), same: z.boolean() }).nullable(),
  result: z.enum(fidelityResults),
  score: z.number().min(0).max(1),
  changes: z.array(change).meta({ description: "places count in the quotation and in the passage's version" }),
  rows: z.array(diffRow).meta({ description: "both texts line by line; empty where they were not compared" }),
});

const quotation = z
  .strictObject({
    ...textSpan.shape,
    speaker: z.string().nullable(),
    state: z.enum(traceStates).meta({
      description:
        "none: held nowhere; near: held nowhere, and passage is the nearest; differs: held with differences; held: the same words; unread: not looked up, since one trace looks up only so many",
    }),
    severity: z.enum(severities).nullable(),
    otherSpeaker: z.boolean().meta({ description: "the document has somebody else say it" }),
    passage: passage.nullable(),
  })
  .meta({ id: "TracedQuotation" });

export const trace = z
  .strictObject({
    text: z.string().meta({ description: "as it was read; every place counts in it" }),
    quotations: z.array(quotation),
    counts: z.strictObject({ none: count, near: count, unread: count, differs: count, held: count }),
    leftOut: z
      .array(z.strictObject({ id, title: z.string() }))
      .meta({ description: "documents that are drafts of this text, which vouch for nothing" }),
    tracedAt: instant,
  })
  .meta({ id: "Trace" });

// A field that the service adds is missed here by the compiler.
trace satisfies { _output: Omit<Trace, "quotations"> };
