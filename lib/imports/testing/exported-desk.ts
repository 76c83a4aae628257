import { copyFileSync, mkdtempSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { exportTexts } from "@/lib/documents/queries";
import { must } from "@/lib/documents/testing/desk-document";
import type { ExportHeader } from "@/lib/exports/model";
import { writeJson, writeJsonLines } from "@/lib/exports/write-json";
import { exportRecords } from "@/lib/statements/queries";
import type { ExportFilter } from "@/lib/statements/schema";

// For tests only: what a desk exports, and another desk to bring it back to.

const header: ExportHeader = { desk: "Night desk", exportedAt: "", filter: "everything", origin: "" };
const writers = { json: writeJson, jsonl: writeJsonLines };

/** The file that the desk hands this reader, whole. */
export async function exported(actor: Actor, format: keyof typeof writers, filter: ExportFilter = {}): Promise<string> {
  const records = must(exportRecords(actor, filter));
  let file = "";
  for await (const piece of writers[format](records, header, (ids) => must(exportTexts(actor, ids)))) file += piece;
  return file;
}

/** Makes a fresh copy of `template` the desk of this process: nobody is on it, and nothing. */
export async function moveToEmptyDesk(template: string): Promise<void> {
  await db.$disconnect();
  const file = path.join(mkdtempSync(path.join(path.dirname(template), "desk-")), "quotedesk.db");
  copyFileSync(template, file);
  process.env.DATABASE_URL = `file:${file}`;
  Object.assign(globalThis, { quotedeskDatabase: undefined });
}

type Loose = Record<string, unknown>;
type Told = { importedFrom: Loose | null; createdAt: string } & Loose;
type Item = Loose & {
  documentId: string;
  quoteId: string | null;
  speaker: Loose | null;
  attributedBy: string | null;
  document: { version: Loose } & Loose;
  ruling: (Told & { adjudicator: { name: string }; overturned: Loose[] }) | null;
  verdicts: (Told & { reviewer: { id: string; name: string } })[];
  evidence: (Told & { addedBy: { name: string }; documentId: string | null; passage: Loose | null })[];
};

const without = (record: Loose, ...keys: string[]): Loose =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/**
 * What an export says, apart from what a desk gives by itself: ids, versions, when it was last changed, and, of what came
 * in with an import, who brought it in. Statements stand in order of their words' place.
 */
export function meaningOf(file: string): unknown {
  const { items, documents } = JSON.parse(file) as { items: Item[]; documents: Loose[] };
  const hashOf = new Map(items.map((item) => [item.documentId, item.document.version.sha256]));
  const statements = items.map((item) => ({
    ...without(item, "id", "documentId", "versionId", "version", "updatedAt"),
    quoteId: item.quoteId !== null,
    speaker: item.speaker && { name: item.speaker.name, kind: item.speaker.kind },
    attributedBy: item.attributedBy !== null,
    document: { ...without(item.document, "id"), version: without(item.document.version, "id") },
    verdicts: item.verdicts.map((verdict) => ({
      ...without(verdict, "id", "statementId", "reviewer", "judgedSpeakerId", "createdAt"),
      importedFrom: verdict.importedFrom ?? {
        reviewer: verdict.reviewer.name,
        reviewerId: verdict.reviewer.id,
        at: verdict.createdAt,
      },
    })),
    ruling: item.ruling && {
      ...without(item.ruling, "id", "statementId", "adjudicator", "createdAt"),
      overturned: item.ruling.overturned.map((one) => without(one, "userId")),
      importedFrom: item.ruling.importedFrom ?? {
        adjudicator: item.ruling.adjudicator.name,
        at: item.ruling.createdAt,
      },
    },
    evidence: item.evidence.map((piece) => ({
      ...without(piece, "id", "statementId", "addedBy", "createdAt"),
      passage: piece.passage && without(piece.passage, "versionId"),
      documentId: piece.documentId && hashOf.get(piece.documentId),
      importedFrom: piece.importedFrom ?? { addedBy: piece.addedBy.name, at: piece.createdAt },
    })),
  }));
  const key = (one: unknown) => JSON.stringify(one);
  return {
    statements: statements.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    texts: documents.map((one) => without(one, "versionId", "documentId")).sort((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}
