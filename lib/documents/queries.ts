import { createHash } from "node:crypto";
import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db, type Tx } from "@/lib/db/client";
import type { ExportText } from "@/lib/exports/model";
import type { Page } from "@/lib/page";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { matchingIds } from "@/lib/search/queries";
import { listPlaces } from "@/lib/statements/list-places";
import { normaliseText } from "@/lib/text/normalise";
import { wordSpans } from "@/lib/text/words";
import { textFault } from "./check-text";
import { extractApart } from "./extract-apart";
import { findText } from "./find-text";
import type { Document, DocumentForReview, DocumentPreview, DocumentText } from "./model";
import { documentInclude, readDocument, toDocuments } from "./read-document";
import { type DocumentFilter, documentFilter, noticesColumn } from "./schema";
import { longestStoring } from "./store-statements";

const notFound = fail("not-found", "no-such-document", "There is no such document on this desk.");

/** Documents, newest first; `q` searches titles, bylines and publishers. */
export async function listDocuments(actor: Actor | null, filter: DocumentFilter = {}): Promise<Result<Page<Document>>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const parsed = parseInput(documentFilter, filter);
  if (!parsed.ok) return parsed;
  const { q, limit, cursor } = parsed.value;
  const after = cursor ? decodeCursor(cursor, z.tuple([z.string()])) : null;
  if (after && !after.ok) return after;
  const rows = await db.document.findMany({
    where: { removedAt: null, id: { lt: after?.value[0], in: q ? await matchingIds("document", q) : undefined } },
    include: documentInclude,
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const items = await toDocuments(db, rows.slice(0, limit));
  const last = items.at(-1);
  return ok({ items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null });
}

export async function getDocument(actor: Actor | null, id: string): Promise<Result<Document>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const row = await db.document.findUnique({ where: { id, removedAt: null }, select: { id: true } });
  const document = row && (await readDocument(db, row.id));
  return document ? ok(document) : notFound;
}

const triesBesideWriters = 3;

/** A document with the text of its newest version and all its statements, in order of place: all of one draft. */
export async function getDocumentForReview(actor: Actor | null, id: string): Promise<Result<DocumentForReview>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  for (let tries = 0; tries < triesBesideWriters; tries++) {
    const read = await readForReview(db, id);
    if (!read) return notFound;
    if (await isAsRead(read.document)) return ok(read);
  }
  // Drafts came in all the while: this time nobody can write.
  const read = await db.$transaction((tx) => readForReview(tx, id), longestStoring);
  return read ? ok(read) : notFound;
}

/** Whether no draft came in, was taken back or read anew since. */
async function isAsRead({ id, version, currentVersion }: Document): Promise<boolean> {
  const now = await db.document.findUnique({
    where: { id, removedAt: null },
    select: { version: true, versions: { ...documentInclude.versions, select: { id: true } } },
  });
  return now?.version === version && now.versions[0]?.id === currentVersion.id;
}

async function readForReview(tx: Tx, id: string): Promise<DocumentForReview | null> {
  const here = await tx.document.findUnique({ where: { id, removedAt: null }, select: { id: true } });
  const document = here && (await readDocument(tx, id));
  if (!document) return null;
  const row = await tx.documentVersion.findUniqueOrThrow({ where: { id: document.currentVersion.id } });
  const text: DocumentText = {
    versionId: row.id,
    number: row.number,
    text: row.text,
    sha256: row.sha256,
    notices: noticesColumn.parse(JSON.parse(row.notices)),
  };
  return { document, text, statements: await listPlaces(tx, row.id) };
}

/** What bringing this text in would find, without storing anything. Failures as of createDocument. */
export async function previewDocument(actor: Actor | null, raw: string): Promise<Result<DocumentPreview>> {
  const refused = refusal(actor, "documents.bring-in");
  if (refused) return refused;
  const { text, notices } = normaliseText(raw);
  const fault = textFault(raw, text);
  if (fault) return fault;
  const read = await extractApart(text);
  if (!read.ok) return read;
  const { statements, speakers } = read.value;
  const found = await findText(db, createHash("sha256").update(text).digest("hex"));
  return ok({
    text,
    words: wordSpans(text).length,
    quotes: statements.filter((statement) => statement.kind === "quote").length,
    claims: statements.filter((statement) => statement.kind === "claim").length,
    speakers: speakers.length,
    statements: statements.map(({ kind, start, end, speaker }) => ({ kind, start, end, speaker })),
    notices,
    existing: found && existing(found),
  });
}

const existing = ({ id, title, removedAt }: { id: string; title: string; removedAt: Date | null }) => ({
  id,
  title,
  removed: removedAt !== null,
});

/** The texts of these versions, whole, for an export: read one at a time, so that any number of them needs little memory. */
export function exportTexts(
  actor: Actor | null,
  versionIds: readonly string[],
): Result<AsyncGenerator<ExportText, void, undefined>> {
  return refusal(actor, "desk.export") ?? ok(readTexts(versionIds));
}

async function* readTexts(versionIds: readonly string[]): AsyncGenerator<ExportText, void, undefined> {
  for (const id of versionIds) {
    const { documentId, sha256, text } = await db.documentVersion.findUniqueOrThrow({ where: { id } });
    yield { versionId: id, documentId, sha256, text };
  }
}
