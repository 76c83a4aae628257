import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import type { OriginalFile } from "@/lib/documents/sources/model";
import { formatColumn } from "@/lib/documents/sources/schema";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { noSuchStatement } from "@/lib/statements/find-editable";
import { visibleEvidence } from "./closing/visible-verdicts";
import { partsColumn } from "./findings/parts-column";
import { printedWords } from "./findings/printed-words";
import { placesOf, readSource } from "./freeze-reading";
import type { ReadPassage } from "./passages/model";
import { comparePassage, proposePassage } from "./passages/propose-passage";
import { evidenceInclude, toEvidence } from "./read-evidence";
import { type ProposePassageInput, proposePassageInput } from "./schema";

/**
 * The passage of a page or file, read by the actor, that holds a statement's words or is nearest to them; or the passage
 * chosen there, as the words compare with it. Failures: not-found; refused "outside-document".
 */
export async function proposeFromReading(
  actor: Actor | null,
  input: ProposePassageInput,
): Promise<Result<{ passage: ReadPassage | null }>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? fail("unauthenticated", "not-signed-in", "Sign in and try again.");
  const parsed = parseInput(proposePassageInput, input);
  if (!parsed.ok) return parsed;
  const { statementId, reading, chosen } = parsed.value;
  const statement = await db.statement.findUnique({
    where: { id: statementId, removedAt: null, document: { removedAt: null } },
    select: { kind: true, text: true, start: true, parts: true },
  });
  if (!statement) return noSuchStatement;
  const read = await readSource(actor, reading);
  if (!read.ok) return read;
  const { text } = read.value;
  if (chosen && chosen.end > text.length)
    return fail("refused", "outside-document", `The text has ${text.length} characters; choose a passage within it.`);
  const words = printedWords({ ...statement, parts: partsColumn.parse(JSON.parse(statement.parts)) });
  const wanted = { words, kind: statement.kind, houseStyle: (await getDeskSettings()).houseStyle };
  const source = { ...placesOf(read.value), kind: read.value.reading.read.kind };
  return ok({ passage: chosen ? comparePassage(wanted, source, chosen) : proposePassage(wanted, source) });
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
