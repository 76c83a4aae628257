import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { statementLabel } from "@/lib/statements/find-editable";
import { frozen, sha256 } from "./check-export";
import type { PlacedRecord, Run, Waiting } from "./run";
import type { ImportedRecord } from "./schema";

type Piece = ImportedRecord["evidence"][number];

/** Adds the evidence that is not here yet, and what waited for a document that is here now. */
export async function importEvidence(tx: Tx, record: Recorder, run: Run, placed: PlacedRecord[]): Promise<void> {
  const waited = run.waiting.filter(({ piece }) => run.documents.has(piece.documentId ?? ""));
  run.waiting = run.waiting.filter((one) => !waited.includes(one));
  for (const { piece, row } of waited) await importPiece(tx, record, run, { piece, row });
  for (const { record: one, row } of placed)
    for (const piece of one.evidence) {
      if (piece.redacted) run.done.evidence.withheld++;
      else await importPiece(tx, record, run, { piece, row });
    }
}

async function importPiece(tx: Tx, record: Recorder, run: Run, { piece, row }: Waiting): Promise<void> {
  const source = await sourceHere(tx, run, piece);
  if (source === "later") {
    run.waiting.push({ piece, row });
    return;
  }
  const { stance, grade, url, locator, excerpt, group, confidential } = piece;
  const content = { url, ...source, excerpt };
  const hash = sha256(frozen(content));
  const same = { stance, grade, locator, group, sha256: hash, ...content };
  const known = await tx.evidence.findFirst({ where: { statementId: row.id, OR: [{ id: piece.id }, same] } });
  if (known) {
    run.done.evidence.existed++;
    return;
  }
  const from = piece.importedFrom ?? { addedBy: piece.addedBy.name, at: piece.createdAt };
  const id = newId();
  const kept = { confidential, importedFrom: JSON.stringify(from), addedById: run.actor.userId };
  await tx.evidence.create({ data: { id, statementId: row.id, ...same, ...kept } });
  run.done.evidence.added++;
  await record({
    type: "evidence.added",
    entity: "statement",
    entityId: row.id,
    documentId: row.documentId,
    data: { ...statementLabel(row), evidenceId: id, stance, grade },
  });
}

/**
 * The document that evidence points to, on this desk; "later" where it comes further on in the file. One that neither
 * the file nor this desk has is kept in words.
 */
async function sourceHere(
  tx: Tx,
  run: Run,
  { documentId, note, url }: Piece,
): Promise<"later" | { documentId: string | null; note: string | null }> {
  if (documentId === null) return { documentId, note };
  const mapped = run.documents.get(documentId);
  if (mapped) return { documentId: mapped, note };
  if (run.expected.has(documentId)) return "later";
  if (await tx.document.findUnique({ where: { id: documentId }, select: { id: true } })) return { documentId, note };
  return { documentId: null, note: note ?? (url ? null : `A document of another desk, ${documentId}`) };
}
