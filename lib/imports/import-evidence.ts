import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { keepFinding, readComparable } from "@/lib/reviews/findings/keep-finding";
import { statementLabel } from "@/lib/statements/find-editable";
import { frozen, sha256 } from "./check-export";
import type { PlacedRecord, Run, Waiting } from "./run";
import type { ImportedRecord } from "./schema";

type Piece = ImportedRecord["evidence"][number];

/** Adds the evidence that is not here yet, and what waited for a document that is here now. */
export async function importEvidence(tx: Tx, record: Recorder, run: Run, placed: PlacedRecord[]): Promise<void> {
  const waited = run.waiting.filter(({ piece }) => run.documents.has(piece.documentId ?? ""));
  run.waiting = run.waiting.filter((one) => !waited.includes(one));
  for (const one of waited) await importPiece(tx, record, run, one);
  for (const { record: one, row } of placed)
    for (const piece of one.evidence) {
      if (piece.redacted) run.done.evidence.withheld++;
      else await importPiece(tx, record, run, { piece, row, id: newId() });
    }
}

async function importPiece(tx: Tx, record: Recorder, run: Run, waiting: Waiting): Promise<void> {
  const { piece, row, id } = waiting;
  const source = await sourceHere(tx, run, piece);
  if (source === "later") {
    run.waiting.push(waiting);
    return;
  }
  const { stance, grade, url, locator, excerpt, group, confidential, contact, speaker } = piece;
  const content = { url, ...source, excerpt };
  const hash = sha256(frozen({ ...content, contact }));
  const same = { stance, grade, locator, group, sha256: hash, ...content };
  const alike = await tx.evidence.findMany({
    where: { statementId: row.id, OR: [{ id: piece.id }, same] },
    select: { id: true },
  });
  // Two pieces that say the same are two: each of the file's stands for one here.
  const known = alike.find((one) => !run.evidence.has(one.id));
  if (known) {
    run.evidence.add(known.id);
    run.done.evidence.existed++;
    return;
  }
  const from = piece.importedFrom ?? { addedBy: piece.addedBy.name, at: piece.createdAt };
  const kept = { confidential, importedFrom: JSON.stringify(from), addedById: run.actor.userId };
  const kind = piece.kind === "passage" && source.documentId === null ? "note" : (piece.kind ?? kindOf(content));
  await tx.evidence.create({
    data: {
      id,
      statementId: row.id,
      kind,
      speaker,
      ...same,
      ...kept,
      ...(await passageHere(tx, source.documentId, piece)),
      ...(contact && { contact: { create: conversation(contact, run.actor.userId) } }),
    },
  });
  await keepFinding(tx, await tx.statement.findUniqueOrThrow({ where: { id: row.id } }), await readComparable(tx, id));
  run.evidence.add(id);
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
  { documentId, note, url, source }: Piece,
): Promise<"later" | { documentId: string | null; note: string | null }> {
  if (documentId === null) return { documentId, note: note ?? (source && !url ? `The file ${source.name}` : null) };
  const mapped = run.documents.get(documentId);
  if (mapped) return { documentId: mapped, note };
  if (run.expected.has(documentId)) return "later";
  if (await tx.document.findUnique({ where: { id: documentId }, select: { id: true } })) return { documentId, note };
  return { documentId: null, note: note ?? (url ? null : `A document of another desk, ${documentId}`) };
}

const kindOf = ({ documentId, url }: { documentId: string | null; url: string | null }) =>
  documentId ? "passage" : url ? "address" : "note";

/** A conversation as it was noted elsewhere. Who settled a dispute there is told by the import; here it is who brought it in. */
function conversation({ settled, at, ...contact }: NonNullable<Piece["contact"]>, userId: string) {
  const settling = settled && { settledAt: new Date(settled.at), settledById: userId, settledWhy: settled.why };
  return { ...contact, at: new Date(at), ...settling };
}

/** Where a passage stands in the newest version of its document on this desk: in its old place, else where its words are. */
async function passageHere(tx: Tx, documentId: string | null, { passage, excerpt }: Piece) {
  if (documentId === null || excerpt === null) return {};
  const version = await tx.documentVersion.findFirst({
    where: { documentId, withdrawnAt: null },
    orderBy: { number: "desc" },
    select: { id: true, text: true },
  });
  if (!version) return {};
  const asBefore = passage && version.text.slice(passage.start, passage.end) === excerpt;
  const start = asBefore ? passage.start : version.text.indexOf(excerpt);
  return start < 0 ? {} : { versionId: version.id, start, end: start + excerpt.length };
}
