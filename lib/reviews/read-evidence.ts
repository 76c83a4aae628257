import { createHash } from "node:crypto";
import { z } from "zod";
import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { formatColumn } from "@/lib/documents/sources/schema";
import type { FidelityResult } from "@/lib/fidelity/model";
import { isFresh } from "./findings/keep-finding";
import type { Contact, Evidence } from "./model";

type Row = {
  id: string;
  statementId: string;
  kind: string;
  stance: string;
  grade: string;
  url: string | null;
  documentId: string | null;
  versionId: string | null;
  start: number | null;
  end: number | null;
  speaker: string | null;
  note: string | null;
  locator: string | null;
  excerpt: string | null;
  sha256: string;
  salt: string | null;
  group: string | null;
  confidential: boolean;
  addedBy: { id: string; name: string };
  importedFrom: string | null;
  createdAt: Date;
  contact: ContactRow | null;
  frozen: { name: string; format: string; sha256: string; textSha256: string; fetchedAt: Date | null } | null;
  finding: { result: string; score: number; engine: string; quote: string } | null;
  statement: { text: string };
};

const importedFrom = z.object({ addedBy: z.string(), at: z.string() });

type ContactRow = {
  who: string;
  at: Date;
  channel: string;
  asked: string;
  answer: string;
  settledAt: Date | null;
  settledBy: { name: string } | null;
  settledWhy: string | null;
};

export const evidenceInclude = {
  addedBy: { select: { id: true, name: true } },
  contact: { include: { settledBy: { select: { name: true } } } },
  finding: true,
  frozen: { select: { name: true, format: true, sha256: true, textSha256: true, fetchedAt: true } },
  statement: { select: { text: true } },
} as const;

/** Evidence as this reader may see it: confidential content only for who may, and for who added it. */
export const toEvidence = (row: Row, actor: Actor): Evidence =>
  shownAs(row, row.confidential && row.addedBy.id !== actor.userId && !may(actor, "evidence.see-confidential"));

/** Evidence as it leaves the desk: an export is handed on to readers whom nobody here knows. */
export const toExportedEvidence = (row: Row): Evidence => shownAs(row, row.confidential);

const nothing = {
  kind: null,
  url: null,
  documentId: null,
  source: null,
  passage: null,
  speaker: null,
  note: null,
  locator: null,
  excerpt: null,
  group: null,
  contact: null,
  fidelity: null,
};

function shownAs(row: Row, redacted: boolean): Evidence {
  const { url, documentId, speaker, note, locator, excerpt, group } = row;
  const shown = redacted
    ? nothing
    : {
        kind: row.kind as Evidence["kind"],
        ...{ url, documentId, speaker, note, locator, excerpt, group },
        source: sourceOf(row),
        passage: passageOf(row),
        contact: contactOf(row),
        fidelity: fidelityOf(row),
      };
  return {
    id: row.id,
    statementId: row.statementId,
    stance: row.stance as Evidence["stance"],
    grade: row.grade as Evidence["grade"],
    ...shown,
    sha256: redacted ? saltedHash(row) : row.sha256,
    confidential: row.confidential,
    redacted,
    addedBy: row.addedBy,
    importedFrom: row.importedFrom ? importedFrom.parse(JSON.parse(row.importedFrom)) : null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Shows that the words are the same still, and cannot be guessed at as the plain hash of a short note can be. */
const saltedHash = ({ sha256, salt }: Row): string =>
  salt === null ? "" : createHash("sha256").update(salt).update(sha256).digest("hex");

function fidelityOf({ finding, statement }: Row): Evidence["fidelity"] {
  if (!finding || !isFresh(finding, statement.text)) return null;
  const { result, score, engine } = finding;
  return { result: result as FidelityResult, score, engine };
}

const sourceOf = ({ frozen }: Row): Evidence["source"] =>
  frozen && {
    ...frozen,
    format: formatColumn.parse(frozen.format),
    fetchedAt: frozen.fetchedAt?.toISOString() ?? null,
  };

const passageOf = ({ versionId, start, end }: Row): Evidence["passage"] =>
  versionId === null || start === null || end === null ? null : { versionId, start, end };

function contactOf({ contact }: Row): Contact | null {
  if (contact === null) return null;
  const { who, channel, asked, answer, at, settledAt, settledBy, settledWhy } = contact;
  return {
    who,
    at: at.toISOString(),
    channel: channel as Contact["channel"],
    asked,
    answer: answer as Contact["answer"],
    open: answer === "contests" && settledAt === null,
    settled: settledAt && { by: settledBy?.name ?? "", at: settledAt.toISOString(), why: settledWhy },
  };
}
