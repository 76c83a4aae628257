import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { standingFor } from "@/lib/reviews/refresh-status";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { type PlaceState, placeColumn } from "./schema";
import { isAsLeft, type Row, toColumns } from "./statement-place";
import { workedSince } from "./worked-since";

const read = (tx: Tx, id: string) =>
  tx.redraft.findUnique({
    where: { id },
    include: {
      document: { select: { title: true, removedAt: true } },
      to: { select: { number: true } },
      changes: { include: { statement: true }, orderBy: { id: "asc" } },
    },
  });
type Stored = NonNullable<Awaited<ReturnType<typeof read>>>;

/**
 * Takes a whole re-draft back, or brings it in again: the text, and every statement where it stood. Refused, with who and
 * why, where anything was decided on the draft since.
 */
export async function setRedraftUndone(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  id: string,
  undone: boolean,
): Promise<Result<{ redraftId: string }>> {
  const redraft = await read(tx, id);
  if (!redraft || redraft.document.removedAt)
    return fail("not-found", "no-such-draft", "There is no such draft on this desk.");
  if ((redraft.undoneAt !== null) === undone)
    return fail("changed", "already-so", undone ? "This draft was taken back already." : "This draft is back already.");
  const newest = await tx.redraft.findFirst({
    where: { documentId: redraft.documentId, undoneAt: null, ...(undone ? {} : { id: { gt: id } }) },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (undone ? newest?.id !== id : newest !== null)
    return fail("changed", "redrafted-since", "A newer draft came in since. Take that one back first.");
  const worked = await workedSince(tx, actor, redraft, undone);
  if (worked) return worked;
  for (const change of redraft.changes) {
    const failure = await writeBack(tx, change, undone);
    if (failure) return failure;
  }
  const reread = redraft.versionId === redraft.fromVersionId;
  await tx.documentVersion.update({
    where: { id: redraft.versionId },
    data: reread
      ? { engine: undone ? redraft.fromEngine : redraft.engine }
      : { withdrawnAt: undone ? new Date() : null },
  });
  await tx.redraft.update({ where: { id }, data: { undoneAt: undone ? new Date() : null } });
  await tx.document.update({ where: { id: redraft.documentId }, data: { version: { increment: 1 } } });
  await relinkClaims(tx, undone ? redraft.fromVersionId : redraft.versionId);
  await record({
    type: undone ? "document.redraft-undone" : "document.redraft-restored",
    entity: "document",
    entityId: redraft.documentId,
    documentId: redraft.documentId,
    data: { title: redraft.document.title, redraftId: id, number: redraft.to.number },
  });
  return ok({ redraftId: id });
}

async function writeBack(tx: Tx, change: Stored["changes"][number], undone: boolean) {
  const { statement: row } = change;
  const after = placeColumn.parse(JSON.parse(change.after));
  const before = change.before === null ? null : placeColumn.parse(JSON.parse(change.before));
  const wanted: PlaceState = undone
    ? (before ?? { removedAt: new Date().toISOString() })
    : before === null
      ? { removedAt: null }
      : after;
  const found: Row = before === null && !undone ? { ...row, removedAt: null } : row;
  if (!isAsLeft(found, undone || before === null ? after : before))
    return fail(
      "changed",
      "changed-since",
      `“${row.text.slice(0, 80)}” was changed since this draft came in, so the draft cannot be taken back as a whole. Undo that change first, or bring the old text in as a new draft.`,
    );
  const set = toColumns(wanted);
  const [text, speakerId] = [set.text ?? row.text, "speakerId" in set ? (set.speakerId ?? null) : row.speakerId];
  const same = text === row.text && speakerId === row.speakerId;
  const standing = same ? {} : await standingFor(tx, { id: row.id, kind: row.kind, text, speakerId });
  await tx.statement.update({ where: { id: row.id }, data: { ...set, ...standing, version: { increment: 1 } } });
  return null;
}
