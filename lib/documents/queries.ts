import { createHash } from "node:crypto";
import { z } from "zod";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db/client";
import type { ExportText } from "@/lib/exports/model";
import { extract } from "@/lib/extraction/extract";
import type { Page } from "@/lib/page";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { matchingIds } from "@/lib/search/queries";
import { listPlaces } from "@/lib/statements/list-places";
import { normaliseText } from "@/lib/text/normalise";
import { wordSpans } from "@/lib/text/words";
import { textFault } from "./check-text";
import { findText } from "./find-text";
import type { Document, DocumentForReview, DocumentPreview, DocumentText } from "./model";
import { documentInclude, readDocument, toDocuments } from "./read-document";
import { type DocumentFilter, documentFilter, noticesColumn } from "./schema";

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

/** A document with the text of its newest version and all its statements, in order of place. */
export async function getDocumentForReview(actor: Actor | null, id: string): Promise<Result<DocumentForReview>> {
  const document = await getDocument(actor, id);
  if (!document.ok) return document;
  const row = await db.documentVersion.findUniqueOrThrow({ where: { id: document.value.currentVersion.id } });
  const text: DocumentText = {
    versionId: row.id,
    number: row.number,
    text: row.text,
    sha256: row.sha256,
    notices: noticesColumn.parse(JSON.parse(row.notices)),
  };
  return ok({ document: document.value, text, statements: await listPlaces(db, row.id) });
}

/** What bringing this text in would find, without storing anything. Failures as of createDocument. */
export async function previewDocument(actor: Actor | null, raw: string): Promise<Result<DocumentPreview>> {
  const refused = refusal(actor, "documents.bring-in");
  if (refused) return refused;
  const { text, notices } = normaliseText(raw);
  const fault = textFault(raw, text);
  if (fault) return fault;
  const { statements, speakers } = extract(text);
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
