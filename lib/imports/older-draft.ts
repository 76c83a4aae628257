import type { Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/result";

export type OlderDraft = { failure: Failure; here: { id: string; title: string } };

/**
 * The failure for a text that is an earlier draft of a document here: its statements have moved on to a newer one, and
 * whatever was placed on the old text, nobody would see. Null where every text is new, or is what its document shows.
 */
export async function olderDraft(tx: Tx, hashes: readonly string[]): Promise<OlderDraft | null> {
  const versions = await tx.documentVersion.findMany({
    where: { sha256: { in: [...hashes] }, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: { sha256: true, number: true, documentId: true, document: { select: { title: true } } },
  });
  // Of several drafts with one text, that of the newest.
  for (const version of new Map(versions.map((one) => [one.sha256, one])).values()) {
    const { documentId, number, document } = version;
    const newer = await tx.documentVersion.findFirst({
      where: { documentId, withdrawnAt: null, number: { gt: number } },
      orderBy: { number: "desc" },
      select: { number: true },
    });
    if (!newer) continue;
    const here = { id: documentId, title: document.title };
    return {
      here,
      failure: fail(
        "refused",
        "older-draft",
        `The file has “${document.title}” as it stood in draft ${number}; this desk has draft ${newer.number}. Its statements would stand on a text that is no longer shown, so they were left out. Take the newer draft back first to bring them in.`,
        { current: { ...here, number: newer.number } },
      ),
    };
  }
  return null;
}
