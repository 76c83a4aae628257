import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { documentKinds } from "@/lib/documents/model";
import { createDocument } from "@/lib/documents/mutations";
import { getDocument, listDocuments } from "@/lib/documents/queries";
import { readUpload } from "@/lib/documents/readings/mutations";
import { redraft } from "@/lib/documents/redrafts/mutations";
import { redraftInput } from "@/lib/documents/redrafts/schema";
import { createDocumentInput, documentFilter } from "@/lib/documents/schema";
import { getOriginal } from "@/lib/documents/sources/queries";
import { ok } from "@/lib/result";
import { asDownload } from "../as-download";
import { answer, operation } from "../operation";
import { page } from "../responses/common";
import { broughtIn, document, redrafted } from "../responses/document";

// Five megabytes of text, of which JSON may write every character as six.
const largestDocument = 32 * 1024 * 1024;

/** What is not given is taken from the file. */
const documentForm = createDocumentInput
  .omit({ text: true, reading: true })
  .partial({ title: true, kind: true })
  .extend({ file: z.file(), kind: z.enum(documentKinds).optional() });

const readGiven = async (actor: Actor, file: File) =>
  readUpload(actor, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });

async function bringInFile(actor: Actor, { file, ...given }: z.output<typeof documentForm>) {
  const refused = refusal(actor, "documents.bring-in");
  if (refused) return refused;
  const reading = await readGiven(actor, file);
  if (!reading.ok) return reading;
  const { id, name, read } = reading.value;
  return createDocument(actor, {
    text: read.text,
    reading: id,
    title: given.title ?? read.title ?? name,
    kind: given.kind ?? read.kind,
    byline: given.byline ?? read.byline,
    publisher: given.publisher ?? read.publisher,
    publishedAt: given.publishedAt ?? read.publishedAt,
    url: given.url,
  });
}

export const bringInDocumentOperation = operation({
  method: "POST",
  path: "/documents",
  id: "bringInDocument",
  summary:
    "Bring in a text, what POST /readings has read, or, as a form, a file. The same text again is answered with the document that exists.",
  body: createDocumentInput,
  form: documentForm,
  largestBody: largestDocument,
  answers: { 201: broughtIn, 200: broughtIn },
  failures: ["too-large", "unsupported", "refused"],
  run: async (actor, { body, form }) => {
    const result = form ? await bringInFile(actor, form) : await createDocument(actor, body);
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

const byId = z.object({ id: z.string().max(100) });

export const getOriginalOperation = operation({
  method: "GET",
  path: "/documents/{id}/original",
  id: "getOriginal",
  summary: "The file or page that a document was read from, byte for byte, to be saved.",
  params: byId,
  answers: { 200: z.file() },
  contentTypes: ["application/octet-stream"],
  failures: ["not-found"],
  run: async (actor, { params }) => {
    const original = await getOriginal(actor, params.id);
    return original.ok ? ok({ status: 200, body: asDownload(original.value) }) : original;
  },
});

export const getDocumentOperation = operation({
  method: "GET",
  path: "/documents/{id}",
  id: "getDocument",
  summary: "One document, with counts by status.",
  params: byId,
  answers: { 200: document },
  failures: ["not-found"],
  run: (actor, { params }) => answer(200, getDocument(actor, params.id)),
});

/** A number comes as text in a form. */
const draftForm = z.object({ file: z.file(), from: z.coerce.number().int().min(1).optional() });

async function redraftFromFile(actor: Actor, id: string, { file, from }: z.output<typeof draftForm>) {
  const refused = refusal(actor, "documents.edit");
  if (refused) return refused;
  const document = await getDocument(actor, id);
  if (!document.ok) return document;
  const reading = await readGiven(actor, file);
  return reading.ok ? redraft(actor, id, { text: reading.value.read.text, reading: reading.value.id, from }) : reading;
}

export const redraftDocumentOperation = operation({
  method: "POST",
  path: "/documents/{id}/versions",
  id: "redraftDocument",
  summary:
    "Bring in the next draft of a document: a text, what POST /readings has read, or, as a form, a file. Statements keep their verdicts where their words are the same; changed words are open again, what is gone waits in the tray.",
  params: z.object({ id: z.string().max(100) }),
  body: redraftInput,
  form: draftForm,
  largestBody: largestDocument,
  answers: { 201: redrafted },
  failures: ["not-found", "changed", "too-large", "unsupported", "refused"],
  run: async (actor, { params, body, form }) => {
    const result = form ? await redraftFromFile(actor, params.id, form) : await redraft(actor, params.id, body);
    if (!result.ok) return result;
    const { document: drafted, ...found } = result.value;
    return ok({ status: 201, body: { ...drafted, ...found } });
  },
});
