import { z } from "zod";
import { adjudicate } from "@/lib/reviews/adjudication/mutations";
import { rulingInput } from "@/lib/reviews/adjudication/schema";
import { changeRules } from "@/lib/reviews/rules/mutations";
import { getRules } from "@/lib/reviews/rules/queries";
import { changeRulesInput } from "@/lib/reviews/rules/schema";
import { answer, operation } from "../operation";
import { group } from "../responses/common";
import { rules, ruling, statement } from "../responses/statement";

export const adjudicateOperation = operation({
  method: "POST",
  path: "/statements/{id}/rulings",
  id: "adjudicate",
  summary:
    "Rule on verdicts that differ. They stay as they were given; the status is the ruling's. 403 for who may not by the rules; 409 where somebody was first; 422 where nothing is split, or with what the evidence gate misses.",
  params: z.object({ id: z.string().max(100) }),
  body: rulingInput,
  answers: { 201: z.strictObject({ statement, ruling, group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { params: { id }, body }) => answer(201, adjudicate(actor, id, body)),
});

const here = { rules, own: z.boolean().meta({ description: "false: the desk's hold for this document" }) };

export const getRulesOperation = operation({
  method: "GET",
  path: "/rules",
  id: "getRules",
  summary: "The rules of review: of the desk, or what holds for a document.",
  query: z.object({ document: z.string().max(100).optional() }),
  answers: { 200: z.strictObject(here) },
  failures: ["not-found"],
  run: (actor, { query: { document } }) => answer(200, getRules(actor, document)),
});

export const changeRulesOperation = operation({
  method: "PATCH",
  path: "/rules",
  id: "changeRules",
  summary:
    "Change the rules of the desk, or of one document: how many verdicts close an item, whether a proposer may verify, blind, who adjudicates. They hold for verdicts from now on. 409 where they are not those in `before`.",
  body: changeRulesInput,
  answers: { 200: z.strictObject({ ...here, group: group.nullable() }) },
  failures: ["not-found", "changed"],
  run: (actor, { body }) => answer(200, changeRules(actor, body)),
});
