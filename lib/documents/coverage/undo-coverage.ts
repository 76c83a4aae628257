import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";

const marked = z.object({ ids: z.array(z.string()) });
const clearance = z.object({ title: z.string(), clearanceId: z.string() });
const changedSince = (what: string) =>
  fail("changed", "changed-since", `Somebody changed ${what} since, so this cannot be undone by itself.`);

/** Makes sentences open again that were marked, or marks them again. */
export async function setMarksRemoved(
  tx: Tx,
  record: Recorder,
  documentId: string,
  data: unknown,
  removed: boolean,
): Promise<Result<null>> {
  const { ids } = marked.parse(data);
  const { count } = await tx.sentenceMark.updateMany({
    where: { id: { in: ids }, removedAt: removed ? null : { not: null } },
    data: { removedAt: removed ? new Date() : null },
  });
  if (count !== ids.length) return changedSince("these sentences");
  const type = removed ? "sentences.unmarked" : "sentences.marked";
  await record({ type, entity: "document", entityId: documentId, documentId, data: { count, ids } });
  return ok(null);
}

/** Withdraws a clearance, or lets it stand again. */
export async function setClearanceWithdrawn(
  tx: Tx,
  record: Recorder,
  documentId: string,
  data: unknown,
  withdrawn: boolean,
): Promise<Result<null>> {
  const { title, clearanceId } = clearance.parse(data);
  const { count } = await tx.clearance.updateMany({
    where: { id: clearanceId, withdrawnAt: withdrawn ? null : { not: null } },
    data: { withdrawnAt: withdrawn ? new Date() : null },
  });
  if (count === 0) return changedSince("this clearance");
  const type = withdrawn ? "document.clearance-withdrawn" : "document.cleared";
  await record({ type, entity: "document", entityId: documentId, documentId, data: { title, clearanceId } });
  return ok(null);
}
