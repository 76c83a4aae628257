import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";

const movedColumn = z.array(z.string());

/** Points the speakers that a merge moved back to the one merged, or forth again. */
export async function setMergeUndone(
  tx: Tx,
  record: Recorder,
  mergeId: string,
  undone: boolean,
): Promise<Result<{ mergeId: string }>> {
  const merge = await tx.speakerMerge.findUnique({ where: { id: mergeId }, include: { from: true, into: true } });
  if (!merge) return fail("not-found", "no-such-merge", "There is no such merge in the record.");
  const { from, into, fromId, intoId } = merge;
  if ((merge.undoneAt !== null) === undone)
    return fail(
      "changed",
      "already-so",
      undone ? "This merge was undone already." : "These speakers are merged already.",
    );
  const id = { in: movedColumn.parse(JSON.parse(merge.moved)) };
  const [now, wanted] = undone ? [intoId, fromId] : [fromId, intoId];
  // Where one of them was merged on since, that merge has to be undone first: their pointers no longer lie where this one put them.
  const elsewhere = await tx.speaker.count({ where: { id, canonicalId: { not: now } } });
  if (elsewhere > 0)
    return fail(
      "changed",
      "merged-on",
      `${undone ? into.name : from.name} was merged again since. Undo that merge first.`,
    );
  await tx.speaker.updateMany({ where: { id }, data: { canonicalId: wanted } });
  await tx.speaker.updateMany({ where: { id: { in: [fromId, intoId] } }, data: { version: { increment: 1 } } });
  await tx.speakerMerge.update({ where: { id: mergeId }, data: { undoneAt: undone ? new Date() : null } });
  const type = undone ? "speakers.merge-undone" : "speakers.merged";
  await record({ type, entity: "speaker", entityId: intoId, data: { mergeId, from: from.name, into: into.name } });
  return ok({ mergeId });
}
