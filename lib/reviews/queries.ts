import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import type { OriginalFile } from "@/lib/documents/sources/model";
import { formatColumn } from "@/lib/documents/sources/schema";
import { fail, ok, type Result } from "@/lib/result";
import { noSuchStatement } from "@/lib/statements/find-editable";
import { visibleEvidence } from "./closing/visible-verdicts";
import { partsColumn } from "./findings/parts-column";
import { printedWords } from "./findings/printed-words";
import { placesOf, readSource } from "./freeze-reading";
import type { ReadPassage } from "./passages/model";
import { proposePassage } from "./passages/propose-passage";
import { evidenceInclude, toEvidence } from "./read-evidence";

/** The passage of a page or file, read by the actor, that is nearest to a statement's words. Failures: not-found. */
export async function proposeFromReading(
  actor: Actor | null,
  statementId: string,
  readingId: string,
): Promise<Result<{ passage: ReadPassage | null }>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? fail("unauthenticated", "not-signed-in", "Sign in and try again.");
  const statement = await db.statement.findUnique({
    where: { id: statementId, removedAt: null, document: { removedAt: null } },
    select: { text: true, start: true, parts: true },
  });
  if (!statement) return noSuchStatement;
  const read = await readSource(actor, readingId);
  if (!read.ok) return read;
  const words = printedWords({ ...statement, parts: partsColumn.parse(JSON.parse(statement.parts)) });
  return ok({ passage: proposePassage(words, placesOf(read.value)) });
}

const noOriginal = fail("not-found", "no-original", "There is no page or file behind this evidence that you may see.");

/**
 * The page or file that evidence was cut out of, byte for byte: not for viewers, and where the evidence is confidential
 * only for those who see it, as where it is kept with a blind verdict. Failure: not-found "no-original".
 */
export async function getEvidenceOriginal(actor: Actor | null, id: string): Promise<Result<OriginalFile>> {
  const refused = refusal(actor, "documents.see-original");
  if (refused || !actor) return refused ?? noOriginal;
  const row = await db.evidence.findUnique({
    where: { id, withdrawnAt: null, ...visibleEvidence(actor.userId) },
    include: evidenceInclude,
  });
  if (!row?.frozenId || toEvidence(row, actor).redacted) return noOriginal;
  const { name, format, original } = await db.frozenSource.findUniqueOrThrow({
    where: { id: row.frozenId },
    select: { name: true, format: true, original: true },
  });
  const { sha256, size, bytes } = original;
  return ok({ name, format: formatColumn.parse(format), size, sha256, bytes });
}
