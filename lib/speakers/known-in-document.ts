import type { Tx } from "@/lib/db/client";
import type { ExtractedSpeaker, SpeakerKind } from "@/lib/extraction/model";
import { foldName } from "./fold-name";

export type DocumentSpeakers = {
  /** the stored speaker that one found in another draft is; null for somebody new */
  find: (speaker: Pick<ExtractedSpeaker, "name" | "kind" | "names">) => string | null;
  canonical: (speakerId: string) => string;
  nameOf: (speakerId: string) => string | null;
  isNameOf: (speakerId: string, words: string) => boolean;
};

type Known = { id: string; canonicalId: string; name: string; kind: SpeakerKind; names: Set<string> };

/**
 * Those who speak in a document already. A family name alone says too little to be somebody of another document, but in
 * the next draft of the same one it is the same person; and an unnamed source is the one described in the same words.
 */
export async function knownInDocument(tx: Tx, documentId: string): Promise<DocumentSpeakers> {
  const rows = await tx.speaker.findMany({
    where: { OR: [{ statements: { some: { documentId } } }, { names: { some: { documentVersion: { documentId } } } }] },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      folded: true,
      kind: true,
      canonicalId: true,
      canonical: { select: { name: true } },
      names: { where: { removedAt: null }, select: { folded: true } },
    },
  });
  const known = new Map<string, Known>(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        canonicalId: row.canonicalId,
        name: row.canonical.name,
        kind: row.kind as SpeakerKind,
        names: new Set([row.folded, ...row.names.map(({ folded }) => folded)]),
      },
    ]),
  );
  const onlyOne = (candidates: Known[]): string | null =>
    new Set(candidates.map(({ canonicalId }) => canonicalId)).size === 1 ? (candidates[0]?.id ?? null) : null;
  return {
    find({ name, kind, names }) {
      const alike = [...known.values()].filter((one) => one.kind === kind);
      const folded = foldName(name);
      const byName = alike.filter((one) => one.names.has(folded));
      if (byName.length > 0 || kind === "unnamed") return onlyOne(byName);
      return onlyOne(alike.filter((one) => names.some((other) => one.names.has(foldName(other)))));
    },
    canonical: (speakerId) => known.get(speakerId)?.canonicalId ?? speakerId,
    nameOf: (speakerId) => known.get(speakerId)?.name ?? null,
    isNameOf: (speakerId, words) => known.get(speakerId)?.names.has(foldName(words)) ?? false,
  };
}
