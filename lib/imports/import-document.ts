import type { Tx } from "@/lib/db/client";
import { engineVersion } from "@/lib/documents/engine-version";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { importEvidence } from "./import-evidence";
import { importRulings } from "./import-rulings";
import { importStatements } from "./import-statements";
import { importVerdicts } from "./import-verdicts";
import type { Run, Version } from "./run";
import type { ImportedRecord } from "./schema";

/** Brings in what an export holds of one document, in the transaction it is handed. `records` are in order of place. */
export async function importDocument(tx: Tx, record: Recorder, run: Run, records: ImportedRecord[]): Promise<void> {
  const hashes = [...new Set(records.map(({ document }) => document.version.sha256))];
  let created: string | null = null;
  for (const sha256 of hashes) {
    const ofVersion = records.filter(({ document }) => document.version.sha256 === sha256);
    const first = ofVersion[0];
    if (!first) continue;
    const known = await knownVersion(tx, record, sha256);
    const version: Version = known ?? (await createVersion(tx, run, first.document, created));
    if (!known && created === null) {
      const { documentId } = version;
      const data = { title: first.document.title, sha256, statements: ofVersion.length, imported: true };
      await record({ type: "document.brought-in", entity: "document", entityId: documentId, documentId, data });
      created = documentId;
    }
    run.documents.set(first.document.id, version.documentId);
    run.done.documents.push({ id: version.documentId, title: first.document.title, existed: known !== null });
    const placed = await importStatements(tx, record, run, { version, isNew: known === null, records: ofVersion });
    const unjudged = await importVerdicts(tx, record, run, placed);
    await importRulings(tx, record, run, placed, unjudged);
    await importEvidence(tx, record, run, placed);
    if (placed.some(({ isNew }) => isNew)) await relinkClaims(tx, version.id);
  }
}

/** The version that has this text already. A document that was removed comes back, as when its text is brought in. */
async function knownVersion(tx: Tx, record: Recorder, sha256: string): Promise<Version | null> {
  const version = await tx.documentVersion.findFirst({
    where: { sha256, withdrawnAt: null },
    orderBy: { id: "desc" },
    select: { id: true, documentId: true, text: true, document: { select: { title: true, removedAt: true } } },
  });
  if (!version) return null;
  const { documentId, document } = version;
  if (document.removedAt) {
    await tx.document.update({ where: { id: documentId }, data: { removedAt: null, version: { increment: 1 } } });
    const data = { title: document.title, before: {}, after: {} };
    await record({ type: "document.restored", entity: "document", entityId: documentId, documentId, data });
  }
  return { id: version.id, documentId, text: version.text };
}

/** Stores a text: as a document of its own, or as a later version of the one that this import has just made. */
async function createVersion(
  tx: Tx,
  run: Run,
  exported: ImportedRecord["document"],
  created: string | null,
): Promise<Version> {
  const { title, kind, url, publisher, byline, publishedAt, version } = exported;
  const text = run.texts.get(version.sha256);
  if (text === undefined) throw new Error(`the text ${version.sha256} was checked to be there`);
  const documentId = created ?? newId();
  const createdById = run.actor.userId;
  const { sha256, number } = version;
  const row = { id: newId(), number, text, length: text.length, sha256, engine: engineVersion, createdById };
  // What it was before that desk normalised it is not in the file.
  const stored = { ...row, originalSha256: sha256 };
  if (created === null) {
    const about = { title, kind, url, publisher, byline, publishedAt: publishedAt ? new Date(publishedAt) : null };
    await tx.document.create({ data: { id: documentId, ...about, createdById, versions: { create: stored } } });
  } else await tx.documentVersion.create({ data: { ...stored, documentId } });
  return { id: row.id, documentId, text };
}
