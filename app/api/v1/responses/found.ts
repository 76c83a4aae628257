import { z } from "zod";
import { documentKinds } from "@/lib/documents/model";
import { fidelityResults } from "@/lib/fidelity/model";
import { foundCases } from "@/lib/reviews/found/model";
import { id, instant, textSpan } from "./common";

const foundCase = z.enum(foundCases);

const passage = z
  .strictObject({
    document: z.strictObject({ id, title: z.string(), kind: z.enum(documentKinds), date: instant }),
    versionId: id,
    ...textSpan.shape,
    locator: z.string(),
    speaker: z.strictObject({ name: z.string(), same: z.boolean() }).nullable(),
    result: z.enum(fidelityResults),
    score: z.number().min(0).max(1),
    case: foundCase.exclude(["nowhere"]),
  })
  .meta({ id: "FoundPassage" });

export const foundElsewhere = z
  .strictObject({
    case: foundCase.meta({ description: "of the best passage" }),
    passages: z.array(passage),
    searched: z.int().min(0).meta({ description: "documents that were read for it" }),
  })
  .meta({ id: "FoundElsewhere" });
