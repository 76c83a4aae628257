import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { foldName } from "@/lib/speakers/fold-name";
import { insertSpeaker } from "@/lib/speakers/insert-speaker";

type Choice = { speakerId?: string | null | undefined; speakerName?: string | undefined };

/**
 * The speaker that a person chose: by id, by name (the one the document or the desk knows under it, or a new one),
 * nobody (null), or no choice at all (undefined).
 */
export async function chooseSpeaker(
  tx: Tx,
  record: Recorder,
  documentId: string,
  choice: Choice,
): Promise<Result<string | null | undefined>> {
  if (choice.speakerName !== undefined) return ok(await byName(tx, record, documentId, choice.speakerName));
  if (!choice.speakerId) return ok(choice.speakerId);
  const row = await tx.speaker.findUnique({ where: { id: choice.speakerId }, select: { canonicalId: true } });
  if (row) return ok(row.canonicalId);
  const message = "There is no such speaker on this desk. Choose another, or type a name.";
  return fail("refused", "no-such-speaker", message, { fields: { speakerId: [message] } });
}

async function byName(tx: Tx, record: Recorder, documentId: string, name: string): Promise<string> {
  const folded = foldName(name);
  const named = { kind: { not: "unnamed" }, OR: [{ folded }, { names: { some: { folded, removedAt: null } } }] };
  const find = (where: object) =>
    tx.speaker.findFirst({ where: { ...named, ...where }, orderBy: { id: "asc" }, select: { canonicalId: true } });
  const here = await find({ statements: { some: { documentId } } });
  // A single word, "Smith", says too little to be the same as somebody's in another document.
  const known = here ?? (folded.includes(" ") ? await find({}) : null);
  if (known) return known.canonicalId;
  const id = await insertSpeaker(tx, { name, kind: "person" });
  await record({ type: "speaker.created", entity: "speaker", entityId: id, data: { name } });
  return id;
}
