import { createHash } from "node:crypto";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { listPlaces } from "@/lib/statements/list-places";
import { normaliseText } from "@/lib/text/normalise";
import { textFault } from "./check-text";
import { engineVersion } from "./engine-version";
import { extractApart } from "./extract-apart";
import { findText } from "./find-text";
import type { BroughtIn, Document } from "./model";
import { readDocument } from "./read-document";
import { getReading } from "./readings/queries";
import { sampleDocument } from "./sample-document";
import {
  type CreateDocumentInput,
  createDocumentInput,
  type EditDocumentInput,
  editDocumentInput,
  noticesColumn,
  type VersionInput,
  versionInput,
} from "./schema";
import { attachSource } from "./sources/mutations";
import { prepareSource } from "./sources/prepare-source";
import { longestStoring, storeStatements } from "./store-statements";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const noSuchDocument: Failure = fail("not-found", "no-such-document", "There is no such document on this desk.");

/**
 * Brings a text in: normalised once, its statements found and attributed, all stored in one transaction. The same text
 * again is the document that exists; where that one was removed, it comes back. With a reading, the file that the text was
 * read from is kept too. Failures: refused "empty-text", too-large "text-too-large" (over 5 MB of UTF-8), unsupported
 * "binary-text", malformed, not-found "no-such-reading"; those of
 * extractApart.
 */
export async function createDocument(actor: Actor | null, input: CreateDocumentInput): Promise<Result<BroughtIn>> {
  const refused = refusal(actor, "documents.bring-in");
  if (refused) return refused;
  const parsed = parseInput(createDocumentInput, input);
  if (!parsed.ok) return parsed;
  const { text: raw, publishedAt, reading: readingId, ...about } = parsed.value;
  const { text, notices } = normaliseText(raw);
  const fault = textFault(raw, text);
  if (fault) return fault;
  const hash = sha256(text);
  const existing = await existingDocument(actor, hash);
  if (existing) return existing;
  const given = readingId ? await getReading(actor, readingId) : ok(null);
  if (!given.ok) return given;
  const reading = given.value;
  const source = reading && prepareSource(reading, text);
  // Outside the transaction: it may take a second for a book, and nobody else could write meanwhile.
  const found = await extractApart(text);
  if (!found.ok) return found;
  const extraction = found.value;
  const created = await act(
    actor,
    async (tx, record) => {
      // Somebody else may have brought it in while this one was read.
      if (await findText(tx, hash)) return alreadyHere;
      const documentId = newId();
      const versionId = newId();
      await tx.document.create({
        data: {
          id: documentId,
          ...about,
          publishedAt: publishedAt ? new Date(publishedAt) : null,
          createdById: actor?.userId,
          versions: {
            create: {
              id: versionId,
              number: 1,
              text,
              length: text.length,
              sha256: hash,
              originalSha256: reading?.sha256 ?? sha256(raw),
              notices: JSON.stringify(notices),
              engine: engineVersion,
              createdById: actor?.userId,
            },
          },
        },
      });
      await storeStatements(tx, { id: versionId, documentId, text }, extraction);
      if (source) await attachSource(tx, versionId, source);
      await record({
        type: "document.brought-in",
        entity: "document",
        entityId: documentId,
        documentId,
        data: {
          title: about.title,
          sha256: hash,
          statements: extraction.statements.length,
          ...(reading && { file: reading.name, fileSha256: reading.sha256 }),
        },
      });
      return ok({ document: await mustRead(tx, documentId), statements: await listPlaces(tx, versionId) });
    },
    longestStoring,
  );
  if (created.ok) return ok({ existed: false, restored: false, notices, ...created.value });
  return created.code === alreadyHere.code ? ((await existingDocument(actor, hash)) ?? created) : created;
}

/** Brings in an invented article, for a desk that has none yet. */
export const bringInSample = (actor: Actor | null): Promise<Result<BroughtIn>> => createDocument(actor, sampleDocument);

const alreadyHere = fail("changed", "already-here", "Somebody brought this text in just now.");

async function existingDocument(actor: Actor | null, hash: string): Promise<Result<BroughtIn> | null> {
  const found = await findText(db, hash);
  if (!found) return null;
  let group: string | null = null;
  if (found.removedAt) {
    const restored = await restoreDocument(actor, found.id, { version: found.version });
    if (!restored.ok) return restored;
    group = restored.value.group;
  }
  const document = await mustRead(db, found.id);
  return ok({
    existed: true,
    restored: group !== null,
    document,
    // Those of its newest draft: where the text given is an earlier one, its statements have moved on.
    statements: await listPlaces(db, document.currentVersion.id),
    notices: noticesColumn.parse(JSON.parse(found.notices)),
    group,
  });
}

type Changed = Promise<Result<{ document: Document; group: string }>>;

/** Changes what is printed of a document. Failures: not-found, changed "stale-version" with `current`. */
export async function editDocument(actor: Actor | null, id: string, input: EditDocumentInput): Changed {
  const refused = refusal(actor, "documents.edit");
  if (refused) return refused;
  const parsed = parseInput(editDocumentInput, input);
  if (!parsed.ok) return parsed;
  const { version, publishedAt, ...rest } = parsed.value;
  const given = { ...rest, publishedAt: publishedAt ? new Date(publishedAt) : publishedAt };
  return change(actor, id, version, "document.edited", (row) => {
    const changed = (Object.keys(given) as (keyof typeof given)[]).filter((key) => given[key] !== undefined);
    const side = (from: Partial<Record<keyof typeof given, unknown>>) =>
      Object.fromEntries(
        changed.map((key) => [key, from[key] instanceof Date ? from[key].toISOString() : (from[key] ?? null)]),
      );
    return { data: given, before: side(row), after: side(given) };
  });
}

/** Takes a document off the desk. Nothing is deleted: restoreDocument, or the undo, brings it back. */
export async function removeDocument(actor: Actor | null, id: string, input: VersionInput): Changed {
  return setRemoved(actor, id, input, new Date());
}

export async function restoreDocument(actor: Actor | null, id: string, input: VersionInput): Changed {
  return setRemoved(actor, id, input, null);
}

async function setRemoved(actor: Actor | null, id: string, input: VersionInput, removedAt: Date | null): Changed {
  const refused = refusal(actor, "documents.edit");
  if (refused) return refused;
  const parsed = parseInput(versionInput, input);
  if (!parsed.ok) return parsed;
  const type = removedAt ? "document.removed" : "document.restored";
  return change(actor, id, parsed.value.version, type, () => ({ data: { removedAt }, before: {}, after: {} }));
}

type Row = NonNullable<Awaited<ReturnType<typeof db.document.findUnique>>>;
type Change = { data: Record<string, unknown>; before: Record<string, unknown>; after: Record<string, unknown> };
type DocumentEvent = "document.edited" | "document.removed" | "document.restored";

function change(
  actor: Actor | null,
  id: string,
  version: number,
  type: DocumentEvent,
  make: (row: Row) => Change,
): Changed {
  return act(actor, async (tx, record) => {
    const row = await tx.document.findUnique({ where: { id } });
    if (!row || (row.removedAt && type !== "document.restored")) return noSuchDocument;
    const { data, before, after } = make(row);
    const written = await tx.document.updateMany({
      where: { id, version },
      data: { ...data, version: { increment: 1 } },
    });
    const current = await mustRead(tx, id);
    if (written.count === 0)
      return fail(
        "changed",
        "stale-version",
        "Somebody changed this document since you opened it. Look at both and decide again.",
        {
          current,
        },
      );
    await record({ type, entity: "document", entityId: id, documentId: id, data: { title: row.title, before, after } });
    return ok({ document: current });
  });
}

async function mustRead(tx: Tx, id: string): Promise<Document> {
  const document = await readDocument(tx, id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}
