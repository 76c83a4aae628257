import { z } from "zod";
import { actOnMany } from "@/lib/reviews/bulk/mutations";
import { bulkInput } from "@/lib/reviews/bulk/schema";
import { recordVerdict } from "@/lib/reviews/mutations";
import { verdictInput } from "@/lib/reviews/schema";
import { editStatement } from "@/lib/statements/mutations";
import { getStatement, listStatements } from "@/lib/statements/queries";
import { editStatementInput, statementFilter } from "@/lib/statements/schema";
import { answer, operation } from "../operation";
import { group, id, page } from "../responses/common";
import { statement, statementDetail, verdict } from "../responses/statement";

const params = z.object({ id: z.string().max(100) });

export const listStatementsOperation = operation({
  method: "GET",
  path: "/statements",
  id: "listStatements",
  summary: "Quotes and claims, newest first unless asked otherwise.",
  query: statementFilter,
  answers: { 200: page(statement) },
  run: (actor, { query }) => answer(200, listStatements(actor, query)),
});

export const getStatementOperation = operation({
  method: "GET",
  path: "/statements/{id}",
  id: "getStatement",
  summary: "One quote or claim: attribution, verdicts, evidence, history, version.",
  params,
  answers: { 200: statementDetail },
  failures: ["not-found"],
  run: (actor, { params: { id } }) => answer(200, getStatement(actor, id)),
});

export const editStatementOperation = operation({
  method: "PATCH",
  path: "/statements/{id}",
  id: "editStatement",
  summary: "Change the speaker, the span, the kind or the form. 409 where the version is stale.",
  params,
  body: editStatementInput,
  answers: { 200: z.strictObject({ ...statement.shape, group }) },
  failures: ["not-found", "changed", "refused"],
  run: async (actor, { params: { id }, body }) => {
    const result = await editStatement(actor, id, body);
    if (!result.ok) return result;
    const { statement: edited, group } = result.value;
    return { ok: true, value: { status: 200, body: { ...edited, group } } };
  },
});

export const recordVerdictOperation = operation({
  method: "POST",
  path: "/statements/{id}/verdicts",
  id: "recordVerdict",
  summary: "Give a verdict. 409 where the version is stale; 422 with what the evidence gate misses.",
  params,
  body: verdictInput,
  answers: { 201: z.strictObject({ statement, verdict, group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { params: { id }, body }) => answer(201, recordVerdict(actor, id, body)),
});

const outcome = z
  .strictObject({
    asked: z.int(),
    done: z.array(id),
    refused: z.array(
      z.strictObject({
        id,
        text: z.string().meta({ description: "how its words begin" }),
        code: z.string(),
        message: z.string(),
        missing: z.array(z.string()).optional(),
      }),
    ),
    group: group.nullable(),
  })
  .meta({ id: "BulkOutcome" });

export const actOnManyOperation = operation({
  method: "POST",
  path: "/statements/bulk",
  id: "actOnMany",
  summary:
    "Give one verdict, one speaker, or removal to many, or confirm what the machine is sure of: named, or all that a filter finds. Each that is refused is named. With preview nothing is done.",
  body: bulkInput,
  answers: { 200: outcome },
  failures: ["changed", "refused"],
  run: (actor, { body }) => answer(200, actOnMany(actor, body)),
});
