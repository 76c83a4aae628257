import { createHash } from "node:crypto";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { act, type Recorder } from "@/lib/events/record";
import { inTurns } from "@/lib/in-turns";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { listPlaces } from "@/lib/statements/list-places";
import type { Statement } from "@/lib/statements/model";
import { alignInSteps } from "@/lib/text/align-texts";
import type { NormalisationNotice } from "@/lib/text/model";
import { normaliseText } from "@/lib/text/normalise";
import { textFault } from "../check-text";
import { engineVersion } from "../engine-version";
import { extractApart } from "../extract-apart";
import { findText } from "../find-text";
import type { Document } from "../model";
import { readDocument } from "../read-document";
import { getReading } from "../readings/queries";
import { attachSource } from "../sources/mutations";
import { prepareSource } from "../sources/prepare-source";
import { longestStoring } from "../store-statements";
import { carryMarks } from "./carry-marks";
import { countChanges, type RedraftCounts } from "./model";
import { planNextDraft, planReadingAgain } from "./plan-on-desk";
import { type CurrentDraft, currentDraft, noSuchDocument, sameDraft } from "./read-drafts";
import { type RedraftInput, type RereadInput, redraftInput, rereadInput } from "./schema";
import { withdrawClearance } from "./withdraw-clearance";
import { writeRedraft } from "./write-redraft";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export type Redrafted = {
  document: Document;
  statements: Statement[];
  redraftId: string;
  counts: RedraftCounts;
  group: string;
};

/**
 * Brings in the next draft of a document: a new, immutable version, in which every statement is found again. The same
 * words keep their verdicts, changed words reopen theirs, what is gone waits in the tray, what is new is found. With a
 * reading, the file that the text was read from is kept too.
 * Failures: refused "same-text", "other-document"; changed "other-draft" where another draft came in first; those of
 * createDocument for the text and its reading.
 */
export async function redraft(
  actor: Actor | null,
  documentId: string,
  input: RedraftInput,
): Promise<Result<Redrafted & { notices: NormalisationNotice[] }>> {
  const refused = refusal(actor, "documents.edit");
  if (refused || !actor) return refused ?? noSuchDocument;
  const parsed = parseInput(redraftInput, input);
  if (!parsed.ok) return parsed;
  const { text, notices } = normaliseText(parsed.value.text);
  const fault = textFault(parsed.value.text, text);
  if (fault) return fault;
  const seen = sameDraft(await currentDraft(db, documentId), parsed.value.from);
  if (!seen.ok) return seen;
  const from = seen.value;
  const hash = sha256(text);
  if (hash === from.sha256) return sameText(from.number);
  const given = parsed.value.reading ? await getReading(actor, parsed.value.reading) : ok(null);
  if (!given.ok) return given;
  const reading = given.value;
  const source = reading && prepareSource(reading, text);
  // Outside the transaction: reading a book takes a second, and nobody else could write meanwhile.
  const read = await extractApart(text);
  if (!read.ok) return read;
  const extraction = read.value;
  const alignment = await inTurns(alignInSteps(from.text, text));
  const done = await act(
    actor,
    async (tx, record) => {
      // Two drafts at once: the second was made for a draft that is no longer the newest.
      const still = sameDraft(await currentDraft(tx, documentId), from.number);
      if (!still.ok) return still;
      const elsewhere = await findText(tx, hash);
      if (elsewhere && elsewhere.id !== documentId)
        return fail(
          "refused",
          "other-document",
          `This text is on the desk already, as “${elsewhere.title}”. One text is kept once; open that document.`,
          { current: { id: elsewhere.id, title: elsewhere.title } },
        );
      const originalSha256 = reading?.sha256 ?? sha256(parsed.value.text);
      const version = await storeVersion(tx, actor, { documentId, text, hash, originalSha256, notices });
      if (source) await attachSource(tx, version.id, source);
      const { speakers, plan, changes } = await planNextDraft(tx, from, alignment, extraction);
      const step = await beginStep(tx, actor, from, { ...version, engine: engineVersion });
      await writeRedraft(tx, record, { redraftId: step, version, extraction, speakers, plan });
      await carryMarks(tx, alignment, from.id, version);
      await withdrawClearance(tx, record, from, from.document.title);
      return finish(tx, record, from, {
        redraftId: step,
        number: version.number,
        versionId: version.id,
        counts: countChanges(changes),
        file: reading && { file: reading.name, fileSha256: reading.sha256 },
        type: "document.redrafted",
      });
    },
    longestStoring,
  );
  return done.ok ? ok({ ...done.value, notices }) : done;
}

const sameText = (number: number) =>
  fail(
    "refused",
    "same-text",
    `This is the text of draft ${number}, to the letter, so nothing changes. Paste the new draft, or go back to the document.`,
    { fields: { text: ["This text is the current draft already."] } },
  );

type NewVersion = {
  documentId: string;
  text: string;
  hash: string;
  originalSha256: string;
  notices: NormalisationNotice[];
};

async function storeVersion(tx: Tx, actor: Actor, { documentId, text, hash, ...given }: NewVersion) {
  // Numbers of drafts that were taken back stay theirs: one number never means two texts.
  const last = await tx.documentVersion.findFirstOrThrow({
    where: { documentId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const row = { id: newId(), documentId, number: last.number + 1, text };
  await tx.documentVersion.create({
    data: {
      ...row,
      length: text.length,
      sha256: hash,
      originalSha256: given.originalSha256,
      notices: JSON.stringify(given.notices),
      engine: engineVersion,
      createdById: actor.userId,
    },
  });
  return row;
}

async function beginStep(
  tx: Tx,
  actor: Actor,
  from: CurrentDraft,
  to: { id: string; engine: string },
): Promise<string> {
  const id = newId();
  await tx.redraft.create({
    data: {
      id,
      documentId: from.documentId,
      fromVersionId: from.id,
      versionId: to.id,
      fromEngine: from.engine,
      engine: to.engine,
      createdById: actor.userId,
    },
  });
  return id;
}

type Step = {
  redraftId: string;
  number: number;
  versionId: string;
  counts: RedraftCounts;
  /** what it was read from */
  file?: { file: string; fileSha256: string } | null;
  type: "document.redrafted" | "document.reread";
};

async function finish(tx: Tx, record: Recorder, { documentId, document }: CurrentDraft, step: Step) {
  const { redraftId, number, versionId, counts, file, type } = step;
  await tx.document.update({ where: { id: documentId }, data: { version: { increment: 1 } } });
  await record({
    type,
    entity: "document",
    entityId: documentId,
    documentId,
    data: { title: document.title, redraftId, number, ...counts, ...file },
  });
  const current = await readDocument(tx, documentId);
  if (!current) throw new Error(`no document ${documentId}`);
  return ok({ document: current, statements: await listPlaces(tx, versionId), redraftId, counts });
}

/**
 * Has the current draft read again by the engine of this build. Human decisions stay; the rest is as it is found now.
 * Failures: refused "no-difference"; changed "other-draft".
 */
export async function reread(
  actor: Actor | null,
  documentId: string,
  input: RereadInput = {},
): Promise<Result<Redrafted>> {
  const refused = refusal(actor, "documents.edit");
  if (refused || !actor) return refused ?? noSuchDocument;
  const parsed = parseInput(rereadInput, input);
  if (!parsed.ok) return parsed;
  const seen = sameDraft(await currentDraft(db, documentId), parsed.value.from);
  if (!seen.ok) return seen;
  const from = seen.value;
  const read = await extractApart(from.text);
  if (!read.ok) return read;
  const extraction = read.value;
  return act(
    actor,
    async (tx, record) => {
      const still = sameDraft(await currentDraft(tx, documentId), from.number);
      if (!still.ok) return still;
      const { speakers, plan, changes } = await planReadingAgain(tx, from, extraction);
      const counts = countChanges(changes);
      if (counts.found + counts.dropped + counts.changed + counts.reopened === 0)
        return fail("refused", "no-difference", "The engine of today finds what is here already, so nothing changes.");
      const step = await beginStep(tx, actor, from, { id: from.id, engine: engineVersion });
      await writeRedraft(tx, record, { redraftId: step, version: from, extraction, speakers, plan });
      await tx.documentVersion.update({ where: { id: from.id }, data: { engine: engineVersion } });
      return finish(tx, record, from, {
        redraftId: step,
        number: from.number,
        versionId: from.id,
        counts,
        type: "document.reread",
      });
    },
    longestStoring,
  );
}
