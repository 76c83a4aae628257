import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";

/** A clearance holds for the draft that was cleared: another one has to be cleared anew. */
export async function withdrawClearance(
  tx: Tx,
  record: Recorder,
  { id: versionId, documentId }: { id: string; documentId: string },
  title: string,
): Promise<void> {
  const standing = await tx.clearance.findMany({ where: { versionId, withdrawnAt: null } });
  for (const { id: clearanceId } of standing) {
    await tx.clearance.update({ where: { id: clearanceId }, data: { withdrawnAt: new Date() } });
    await record({
      type: "document.clearance-withdrawn",
      entity: "document",
      entityId: documentId,
      documentId,
      data: { title, clearanceId },
    });
  }
}
