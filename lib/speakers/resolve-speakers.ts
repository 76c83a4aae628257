import { setImmediate as pause } from "node:timers/promises";
import type { Tx } from "@/lib/db/client";
import { insertRows } from "@/lib/db/insert-rows";
import type { ExtractedSpeaker } from "@/lib/extraction/model";
import { newId } from "@/lib/new-id";
import { foldName } from "./fold-name";
import { insertSpeaker } from "./insert-speaker";

/**
 * Stores a document's speakers: each is one the desk knows under its full name, or a new one. A family name alone, a
 * group and an unnamed source say too little to be the same as anybody's in another document.
 * @param before speakers that the document's earlier draft has, by their name in this one: they stay who they are
 * @returns the speaker's id by its canonical name in the document
 */
export async function resolveSpeakers(
  tx: Tx,
  versionId: string,
  speakers: readonly ExtractedSpeaker[],
  before: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const speaker of speakers) {
    const known = before.get(speaker.name) ?? (await findKnown(tx, speaker));
    const speakerId = known ?? (await insertSpeaker(tx, speaker));
    ids.set(speaker.name, speakerId);
    await storeNames(tx, speakerId, versionId, speaker);
    // The database answers at once, and so a book's hundreds of speakers would keep every other request waiting.
    await pause();
  }
  return ids;
}

type Named = Pick<ExtractedSpeaker, "name" | "kind">;

function canBeKnown({ name, kind }: Named): boolean {
  if (kind === "organisation") return true;
  return kind === "person" && foldName(name).includes(" ");
}

/** The one speaker of this kind who has this full name, or had it: a rename must not make a second. Of two, neither. */
export async function findKnown(tx: Tx, { name, kind }: Named): Promise<string | null> {
  if (!canBeKnown({ name, kind })) return null;
  const folded = foldName(name);
  const rows = await tx.speaker.findMany({
    where: { kind, OR: [{ folded }, { names: { some: { folded, removedAt: null } } }] },
    orderBy: { id: "asc" },
    select: { id: true, canonicalId: true },
  });
  return new Set(rows.map((row) => row.canonicalId)).size === 1 ? (rows[0]?.id ?? null) : null;
}

async function storeNames(tx: Tx, speakerId: string, versionId: string, speaker: ExtractedSpeaker): Promise<void> {
  const place = ({ start, end }: { start: number; end: number }) => ({ id: newId(), speakerId, versionId, start, end });
  const names = speaker.nameSpans.map((span) => ({ ...place(span), name: span.text, folded: foldName(span.text) }));
  await insertRows(tx, "SpeakerName", names);
  const roles = speaker.roleSpans.map((span) => ({ ...place(span), role: span.text }));
  await insertRows(tx, "SpeakerRole", roles);
}
