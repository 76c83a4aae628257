import type { Tx } from "@/lib/db/client";
import { inBatches, readInBatches } from "@/lib/in-turns";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import type { DocumentSpeakers } from "@/lib/speakers/known-in-document";
import { afterPlace, inPlaceOrder, type Place, placeColumns } from "@/lib/statements/list-places";
import type { Attributing } from "./attribute-anew";

export const noSuchDocument: Failure = fail("not-found", "no-such-document", "There is no such document on this desk.");

/** The draft that a document shows now, with its text. */
export async function currentDraft(tx: Tx, documentId: string) {
  return tx.documentVersion.findFirst({
    where: { documentId, withdrawnAt: null, document: { removedAt: null } },
    orderBy: { number: "desc" },
    select: {
      id: true,
      documentId: true,
      number: true,
      text: true,
      sha256: true,
      engine: true,
      document: { select: { title: true } },
    },
  });
}
export type CurrentDraft = NonNullable<Awaited<ReturnType<typeof currentDraft>>>;

/** Fails where another draft came in than the one that this act was made for. */
export function sameDraft(current: CurrentDraft | null, from: number | undefined): Result<CurrentDraft> {
  if (!current) return noSuchDocument;
  if (from === undefined || from === current.number) return ok(current);
  return fail(
    "changed",
    "other-draft",
    `Draft ${current.number} came in meanwhile. Nothing of it was overwritten; look at it, and bring yours in on top of it if it is still wanted.`,
    { current: { number: current.number, sha256: current.sha256 } },
  );
}

/** Read in one go, the statements of a book would keep every other request waiting. */
const [ids, batch] = [2000, 200];

/** All statements that a re-draft has to do with: those of the draft, removed ones too, and those in the tray. */
export async function rowsOf(tx: Tx, { id, documentId }: { id: string; documentId: string }) {
  const orderBy = inPlaceOrder;
  const where = { documentId, OR: [{ versionId: id }, { lostAt: { not: null } }] };
  const order = await readInBatches<Place>(ids, (take, last) =>
    tx.statement.findMany({ where: { AND: [where, afterPlace(last)] }, select: placeColumns, orderBy, take }),
  );
  return inBatches(order, batch, (part) =>
    tx.statement.findMany({ where: { id: { in: part.map((row) => row.id) } }, orderBy }),
  );
}

/** What is known of the speakers, asked by the names that one extraction gives them. */
export const attributing = (
  speakers: DocumentSpeakers,
  extracted: Parameters<DocumentSpeakers["find"]>[0][],
): Attributing => {
  const ids = new Map(extracted.map((speaker) => [speaker.name, speakers.find(speaker)]));
  return { idOf: (name) => ids.get(name) ?? null, canonical: speakers.canonical, isNameOf: speakers.isNameOf };
};

const decisions = ["statement.edited", "statements.merged", "statement.placed"];

/** Statements of these that a person decided anything about, beyond bringing the text in. */
export async function decidedBy(tx: Tx, documentId: string): Promise<Set<string>> {
  const judged = await tx.statement.findMany({
    where: {
      documentId,
      OR: [
        { origin: "person" },
        { attributedById: { not: null } },
        { verdicts: { some: {} } },
        { evidence: { some: {} } },
      ],
    },
    select: { id: true },
  });
  const edited = await tx.event.findMany({
    where: { documentId, type: { in: decisions } },
    select: { entityId: true },
    distinct: ["entityId"],
  });
  return new Set([...judged.map(({ id }) => id), ...edited.map(({ entityId }) => entityId)]);
}
