import { z } from "zod";
import { createDocument } from "@/lib/documents/mutations";
import { getDocument, listDocuments } from "@/lib/documents/queries";
import { redraft } from "@/lib/documents/redrafts/mutations";
import { redraftInput } from "@/lib/documents/redrafts/schema";
import { createDocumentInput, documentFilter } from "@/lib/documents/schema";
import { ok } from "@/lib/result";
import { answer, operation } from "../operation";
import { page } from "../responses/common";
import { broughtIn, document, redrafted } from "../responses/document";

// Five megabytes of text, of which JSON may write every character as six.
const largestDocument = 32 * 1024 * 1024;

export const bringInDocumentOperation = operation({
  method: "POST",
  path: "/documents",
  id: "bringInDocument",
  summary: "Bring in a text. The same text again is answered with the document that exists.",
  body: createDocumentInput,
  largestBody: largestDocument,
  answers: { 201: broughtIn, 200: broughtIn },
  failures: ["too-large", "unsupported", "refused"],
  run: async (actor, { body }) => {
    const result = await createDocument(actor, body);
    if (!result.ok) return result;
    const { document: brought, ...found } = result.value;
    return ok({ status: found.existed ? 200 : 201, body: { ...brought, ...found } });
  },
});

export const listDocumentsOperation = operation({
  method: "GET",
  path: "/documents",
  id: "listDocuments",
  summary: "Documents, newest first, with counts by status.",
  query: documentFilter,
  answers: { 200: page(document) },
  run: (actor, { query }) => answer(200, listDocuments(actor, query)),
});

export const getDocumentOperation = operation({
  method: "GET",
  path: "/documents/{id}",
  id: "getDocument",
  summary: "One document, with counts by status.",
  params: z.object({ id: z.string().max(100) }),
  answers: { 200: document },
  failures: ["not-found"],
  run: (actor, { params }) => answer(200, getDocument(actor, params.id)),
});

export const redraftDocumentOperation = operation({
  method: "POST",
  path: "/documents/{id}/versions",
  id: "redraftDocument",
  summary:
    "Bring in the next draft of a document. Statements keep their verdicts where their words are the same; changed words are open again, what is gone waits in the tray.",
  params: z.object({ id: z.string().max(100) }),
  body: redraftInput,
  largestBody: largestDocument,
  answers: { 201: redrafted },
  failures: ["not-found", "changed", "too-large", "unsupported", "refused"],
  run: async (actor, { params, body }) => {
    const result = await redraft(actor, params.id, body);
    if (!result.ok) return result;
    const { document: drafted, ...found } = result.value;
    return ok({ status: 201, body: { ...drafted, ...found } });
  },
});
