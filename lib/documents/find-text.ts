import type { Tx } from "@/lib/db/client";

/** The document that has this text in one of its drafts, the undone ones left out, or null. `hash` is its SHA-256. */
export async function findText(tx: Tx, hash: string) {
  const version = await tx.documentVersion.findFirst({
    where: { sha256: hash, withdrawnAt: null },
    orderBy: { id: "desc" },
    select: { notices: true, document: { select: { id: true, title: true, version: true, removedAt: true } } },
  });
  return version && { ...version.document, notices: version.notices };
}
