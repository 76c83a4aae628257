import { z } from "zod";
import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Evidence } from "./model";

type Row = {
  id: string;
  statementId: string;
  stance: string;
  grade: string;
  url: string | null;
  documentId: string | null;
  note: string | null;
  locator: string | null;
  excerpt: string | null;
  sha256: string;
  group: string | null;
  confidential: boolean;
  addedBy: { id: string; name: string };
  importedFrom: string | null;
  createdAt: Date;
};

const importedFrom = z.object({ addedBy: z.string(), at: z.string() });

export const evidenceInclude = { addedBy: { select: { id: true, name: true } } } as const;

/** Evidence as this reader may see it: confidential content only for who may, and for who added it. */
export const toEvidence = (row: Row, actor: Actor): Evidence =>
  shownAs(row, row.confidential && row.addedBy.id !== actor.userId && !may(actor, "evidence.see-confidential"));

/** Evidence as it leaves the desk: an export is handed on to readers whom nobody here knows. */
export const toExportedEvidence = (row: Row): Evidence => shownAs(row, row.confidential);

function shownAs(row: Row, redacted: boolean): Evidence {
  const shown = redacted
    ? { url: null, documentId: null, note: null, locator: null, excerpt: null, group: null }
    : {
        url: row.url,
        documentId: row.documentId,
        note: row.note,
        locator: row.locator,
        excerpt: row.excerpt,
        group: row.group,
      };
  return {
    id: row.id,
    statementId: row.statementId,
    stance: row.stance as Evidence["stance"],
    grade: row.grade as Evidence["grade"],
    ...shown,
    // The hash of a short note or an address can be guessed at until it fits.
    sha256: redacted ? "" : row.sha256,
    confidential: row.confidential,
    redacted,
    addedBy: row.addedBy,
    importedFrom: row.importedFrom ? importedFrom.parse(JSON.parse(row.importedFrom)) : null,
    createdAt: row.createdAt.toISOString(),
  };
}
