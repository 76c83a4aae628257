import { z } from "zod";
import { type SentenceState, sentenceStates } from "@/lib/documents/coverage/model";
import { getCoverage } from "@/lib/documents/coverage/queries";
import { filterBy } from "@/lib/plain-text";
import { ok } from "@/lib/result";
import { operation } from "../operation";
import { id, instant, span } from "../responses/common";

const count = z.int().min(0);
const open = z.strictObject({ sentences: count, statements: count });

const coverage = z
  .strictObject({
    documentId: id,
    versionId: id,
    number: z.int().min(1).meta({ description: "of the draft" }),
    counts: z
      .strictObject({ checked: count, "not-checkable": count, open: count })
      .meta({ description: "sentences" }) satisfies z.ZodType<Record<SentenceState, number>>,
    open: open.meta({ description: "what keeps it from being cleared: statements, and sentences that hold none" }),
    clearance: z
      .strictObject({ by: z.string(), at: instant, reason: z.string().nullable(), waived: open })
      .nullable()
      .meta({ description: "stands while nothing is open but what was waived" }),
    sentences: z.array(
      z.strictObject({
        ...span.shape,
        text: z.string(),
        state: z.enum(sentenceStates),
        statements: z.array(z.strictObject({ id, open: z.boolean() })),
        markedBy: z.string().nullable().meta({ description: "who called it not checkable" }),
        suggestion: z
          .string()
          .nullable()
          .meta({ description: "why the machine takes it for not checkable: a person has to say so" }),
      }),
    ),
  })
  .meta({ id: "Coverage" });

export const getCoverageOperation = operation({
  method: "GET",
  path: "/documents/{id}/coverage",
  id: "getCoverage",
  summary:
    "How far a document's current draft is covered: sentences checked, not checkable and open, whether it is cleared, and the open sentences, or those of another state.",
  params: z.object({ id: z.string().max(100) }),
  query: z.object({ state: filterBy(z.enum([...sentenceStates, "every"])) }),
  answers: { 200: coverage },
  failures: ["not-found"],
  run: async (actor, { params, query: { state = "open" } }) => {
    const found = await getCoverage(actor, params.id);
    if (!found.ok) return found;
    const { documentId, versionId, number, counts, open, clearance, sentences } = found.value;
    const cleared = clearance && {
      ...{ by: clearance.by, at: clearance.at, reason: clearance.reason, waived: clearance.waived },
    };
    const body = {
      ...{ documentId, versionId, number, counts, open, clearance: cleared },
      sentences: sentences
        .filter((sentence) => state === "every" || sentence.state === state)
        .map(({ mark, ...sentence }) => ({ ...sentence, markedBy: mark?.by ?? null })),
    };
    return ok({ status: 200, body });
  },
});
