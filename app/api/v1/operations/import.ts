import { z } from "zod";
import { importExport } from "@/lib/imports/mutations";
import { largestImport } from "@/lib/imports/schema";
import { ok } from "@/lib/result";
import { operation } from "../operation";
import { group, id } from "../responses/common";

const count = z.int().min(0);
const tally = { added: count, existed: count.meta({ description: "here already, and left as they are" }) };

const imported = z
  .strictObject({
    documents: z.array(z.strictObject({ id, title: z.string(), existed: z.boolean() })),
    statements: z.strictObject({
      ...tally,
      removed: count.meta({ description: "somebody removed them from this desk, so they were left out" }),
    }),
    verdicts: z.strictObject(tally),
    rulings: z.strictObject({
      ...tally,
      leftOut: count.meta({ description: "here readers decided since, or are waited for, so they were left out" }),
    }),
    evidence: z.strictObject({
      ...tally,
      withheld: count.meta({ description: "confidential, so the export holds nothing of them" }),
    }),
    leftOut: z.array(z.strictObject({ id, title: z.string(), why: z.string() })).meta({
      description: "documents of this desk that have a newer draft than the file; all else was brought in",
    }),
    group: group.nullable(),
  })
  .meta({ id: "Imported" });

export const importOperation = operation({
  method: "POST",
  path: "/import",
  id: "import",
  summary: "Bring a JSON or JSON Lines export back, of this desk or another. A second time changes nothing.",
  body: z.string().meta({ description: "the file, as GET /export?format=json or jsonl gave it" }),
  textBody: ["application/json", "application/x-ndjson"],
  largestBody: largestImport.bytes,
  answers: { 201: imported, 200: imported },
  failures: ["too-large", "unsupported", "refused"],
  run: async (actor, { body }) => {
    const result = await importExport(actor, body);
    if (!result.ok) return result;
    return ok({ status: result.value.group === null ? 200 : 201, body: result.value });
  },
});
