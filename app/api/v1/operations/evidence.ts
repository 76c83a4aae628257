import { z } from "zod";
import { ok } from "@/lib/result";
import { logContact, settleDispute } from "@/lib/reviews/contacts/mutations";
import { findElsewhere } from "@/lib/reviews/found/queries";
import { addEvidence } from "@/lib/reviews/mutations";
import { getEvidenceOriginal } from "@/lib/reviews/queries";
import { contactInput, evidenceInput, settleInput } from "@/lib/reviews/schema";
import { asDownload } from "../as-download";
import { answer, operation } from "../operation";
import { group } from "../responses/common";
import { foundElsewhere } from "../responses/found";
import { evidence, statement } from "../responses/statement";

const params = z.object({ id: z.string().max(100) });

export const addEvidenceOperation = operation({
  method: "POST",
  path: "/statements/{id}/evidence",
  id: "addEvidence",
  summary:
    "Add what backs or contradicts a statement: a document's passage (start and end, or its words), a page or file that was read (POST /readings, its id as `reading`), an address, a recording, a note. Without a locator it does not count towards the gate; a passage's is found where left out.",
  params,
  body: evidenceInput,
  answers: { 201: z.strictObject({ evidence, group }) },
  failures: ["not-found", "refused"],
  run: (actor, { params: { id }, body }) => answer(201, addEvidence(actor, id, body)),
});

export const getEvidenceOriginalOperation = operation({
  method: "GET",
  path: "/evidence/{id}/original",
  id: "getEvidenceOriginal",
  summary: "The page or file that evidence was cut out of, byte for byte, to be saved.",
  params,
  answers: { 200: z.file() },
  contentTypes: ["application/octet-stream"],
  failures: ["not-found"],
  run: async (actor, { params: { id } }) => {
    const original = await getEvidenceOriginal(actor, id);
    return original.ok ? ok({ status: 200, body: asDownload(original.value) }) : original;
  },
});

export const logContactOperation = operation({
  method: "POST",
  path: "/statements/{id}/contacts",
  id: "logContact",
  summary: "Note a conversation about a statement. An answer that contests it opens a dispute; quote and status stay.",
  params,
  body: contactInput,
  answers: { 201: z.strictObject({ statement, evidence, group }) },
  failures: ["not-found", "changed", "refused"],
  run: (actor, { params: { id }, body }) => answer(201, logContact(actor, id, body)),
});

export const settleDisputeOperation = operation({
  method: "POST",
  path: "/evidence/{id}/settle",
  id: "settleDispute",
  summary: "Say that a dispute was looked at. It gives no verdict.",
  params,
  body: settleInput,
  answers: { 200: z.strictObject({ statement, group }) },
  failures: ["not-found", "changed"],
  run: (actor, { params: { id }, body }) => answer(200, settleDispute(actor, id, body)),
});

export const findElsewhereOperation = operation({
  method: "GET",
  path: "/statements/{id}/found",
  id: "findElsewhere",
  summary:
    "Where a statement's words, or words near them, stand in the desk's other documents: said by another speaker, in another document, nearly the same, or nowhere.",
  params,
  answers: { 200: foundElsewhere },
  failures: ["not-found"],
  run: (actor, { params: { id } }) => answer(200, findElsewhere(actor, id)),
});
