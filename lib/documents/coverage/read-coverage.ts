import type { Tx } from "@/lib/db/client";
import { currentDraft } from "../redrafts/read-drafts";
import { coverSentences } from "./cover-sentences";
import type { Clearance, Coverage, CoveredSentence } from "./model";
import { waivedColumn } from "./schema";

const isOpen = (status: string) => status === "unreviewed" || status === "needs-sourcing";

/** How far the current draft of a document is covered, or null where there is no such document. */
export async function readCoverage(tx: Tx, documentId: string): Promise<Coverage | null> {
  const draft = await currentDraft(tx, documentId);
  if (!draft) return null;
  const versionId = draft.id;
  const rows = await tx.statement.findMany({
    where: { versionId, removedAt: null },
    select: { id: true, start: true, end: true, status: true },
  });
  const marks = await tx.sentenceMark.findMany({ where: { versionId, removedAt: null } });
  const cleared = await tx.clearance.findFirst({ where: { versionId, withdrawnAt: null }, orderBy: { id: "desc" } });
  const ids = [...new Set([...marks.map(({ byId }) => byId), ...(cleared ? [cleared.byId] : [])])];
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? "somebody";
  const sentences = coverSentences(
    draft.text,
    rows.map(({ status, ...row }) => ({ ...row, open: isOpen(status) })),
    marks.map(({ byId, ...mark }) => ({ ...mark, by: nameOf(byId) })),
  );
  const counts = { checked: 0, "not-checkable": 0, open: 0 };
  for (const { state } of sentences) counts[state] += 1;
  const openIds = rows.filter(({ status }) => isOpen(status)).map(({ id }) => id);
  // A sentence that is open for its statements' sake is named by them.
  const openSentences = sentences.filter(({ state, statements }) => state === "open" && statements.length === 0);
  return {
    documentId,
    title: draft.document.title,
    versionId,
    number: draft.number,
    sentences,
    counts,
    open: { sentences: openSentences.length, statements: openIds.length },
    clearance: cleared && standing({ ...cleared, by: nameOf(cleared.byId) }, openSentences, openIds),
  };
}

type Row = { id: string; by: string; createdAt: Date; reason: string | null; waived: string };

/** A clearance holds while nothing is open but what was waived with it. */
function standing(row: Row, sentences: CoveredSentence[], statements: string[]): Clearance | null {
  const waived = waivedColumn.parse(JSON.parse(row.waived));
  const [starts, ids] = [new Set(waived.sentences), new Set(waived.statements)];
  if (sentences.some(({ start }) => !starts.has(start)) || statements.some((id) => !ids.has(id))) return null;
  return {
    id: row.id,
    by: row.by,
    at: row.createdAt.toISOString(),
    reason: row.reason,
    waived: { sentences: waived.sentences.length, statements: waived.statements.length },
  };
}
