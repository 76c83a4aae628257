import type { Tx } from "@/lib/db/client";
import type { SpeakerKind } from "@/lib/extraction/model";
import { newId } from "@/lib/new-id";
import { foldName, slugOf } from "./fold-name";

/** Stores a speaker of its own under an address that is free. @returns its id */
export async function insertSpeaker(tx: Tx, { name, kind }: { name: string; kind: SpeakerKind }): Promise<string> {
  const id = newId();
  const slug = await freeSlug(tx, slugOf(name));
  await tx.speaker.create({ data: { id, slug, name, folded: foldName(name), kind, canonicalId: id } });
  return id;
}

async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  const rows = await tx.speaker.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}
