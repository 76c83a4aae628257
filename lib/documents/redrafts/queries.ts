import { createHash } from "node:crypto";
import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { inTurns } from "@/lib/in-turns";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { knownInDocument } from "@/lib/speakers/known-in-document";
import { alignInSteps } from "@/lib/text/align-texts";
import { normaliseText } from "@/lib/text/normalise";
import { wordSpans } from "@/lib/text/words";
import { textFault } from "../check-text";
import { engineVersion } from "../engine-version";
import { extractApart } from "../extract-apart";
import {
  countChanges,
  type DraftStep,
  type DraftSummary,
  type RedraftPreview,
  type RereadPreview,
  type StepSummary,
} from "./model";
import { planNextDraft, planReadingAgain } from "./plan-on-desk";
import { currentDraft, noSuchDocument, sameDraft } from "./read-drafts";
import { type RedraftInput, redraftInput } from "./schema";
import { storedChanges } from "./stored-changes";

/** What bringing in this text as the next draft would do, without storing anything. Failures as of redraft. */
export async function previewRedraft(
  actor: Actor | null,
  documentId: string,
  input: RedraftInput,
): Promise<Result<RedraftPreview>> {
  const refused = refusal(actor, "documents.edit");
  if (refused) return refused;
  const parsed = parseInput(redraftInput, input);
  if (!parsed.ok) return parsed;
  const { text, notices } = normaliseText(parsed.value.text);
  const fault = textFault(parsed.value.text, text);
  if (fault) return fault;
  const seen = sameDraft(await currentDraft(db, documentId), parsed.value.from);
  if (!seen.ok) return seen;
  const from = seen.value;
  const same = createHash("sha256").update(text).digest("hex") === from.sha256;
  const read = await extractApart(text);
  if (!read.ok) return read;
  const extraction = read.value;
  const alignment = await inTurns(alignInSteps(from.text, text));
  const planned = await planNextDraft(db, from, alignment, extraction);
  const changes = same ? [] : planned.changes;
  return ok({
    text,
    words: wordSpans(text).length,
    from: from.number,
    same,
    counts: countChanges(changes),
    changes,
    notices,
  });
}

/** What reading the current draft again with the engine of this build would do, without storing anything. */
export async function previewReread(actor: Actor | null, documentId: string): Promise<Result<RereadPreview>> {
  const refused = refusal(actor, "documents.edit");
  if (refused) return refused;
  const from = await currentDraft(db, documentId);
  if (!from) return noSuchDocument;
  const read = await extractApart(from.text);
  if (!read.ok) return read;
  const extraction = read.value;
  const { changes } = await planReadingAgain(db, from, extraction);
  const counts = countChanges(changes);
  const same = counts.found + counts.dropped + counts.changed + counts.reopened === 0;
  return ok({ from: from.number, same, engine: { was: from.engine, now: engineVersion }, counts, changes });
}

/** The drafts of a document, newest first; those that were taken back are left out. */
export async function listDrafts(actor: Actor | null, documentId: string): Promise<Result<DraftSummary[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const rows = await db.documentVersion.findMany({
    where: { documentId, withdrawnAt: null, document: { removedAt: null } },
    orderBy: { number: "desc" },
    select: { number: true, createdAt: true, createdById: true },
  });
  if (rows.length === 0) return noSuchDocument;
  const people = await namesOf(rows.flatMap((row) => row.createdById ?? []));
  return ok(
    rows.map((row, index) => ({
      number: row.number,
      at: row.createdAt.toISOString(),
      by: people.get(row.createdById ?? "") ?? null,
      current: index === 0,
    })),
  );
}

/** Every step from draft to draft that stands, and every reading by a newer engine, newest first. */
export async function listSteps(actor: Actor | null, documentId: string): Promise<Result<StepSummary[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const rows = await db.redraft.findMany({
    where: { documentId, undoneAt: null, document: { removedAt: null } },
    orderBy: { id: "desc" },
    select: { id: true, createdAt: true, from: { select: { number: true } }, to: { select: { number: true } } },
  });
  return ok(
    rows.map(({ id, createdAt, from, to }) => ({ id, from: from.number, to: to.number, at: createdAt.toISOString() })),
  );
}

async function namesOf(ids: string[]) {
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map((user) => [user.id, user]));
}

/** One re-draft with everything that it changed; the newest of the document where none is named. */
export async function getDraftStep(actor: Actor | null, documentId: string, id?: string): Promise<Result<DraftStep>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const row = await db.redraft.findFirst({
    where: { documentId, document: { removedAt: null }, ...(id === undefined ? { undoneAt: null } : { id }) },
    orderBy: { id: "desc" },
    include: {
      document: { select: { title: true } },
      from: { select: { number: true, text: true } },
      to: { select: { number: true, text: true } },
      changes: { orderBy: { id: "asc" }, include: { statement: true } },
    },
  });
  if (!row)
    return fail("not-found", "no-such-draft", "This document has one draft, so nothing has changed between two.");
  const speakers = await knownInDocument(db, documentId);
  const changes = storedChanges(row.changes, row.from.text, row.to.text, speakers.nameOf);
  return ok({
    id: row.id,
    documentId,
    title: row.document.title,
    from: row.from,
    to: row.to,
    reread: row.fromVersionId === row.versionId ? { was: row.fromEngine, now: row.engine } : null,
    by: (await namesOf([row.createdById])).get(row.createdById) ?? null,
    at: row.createdAt.toISOString(),
    undone: row.undoneAt !== null,
    group: await groupOf(documentId, row.id),
    counts: countChanges(changes),
    changes,
  });
}

/** The newest act that brought this draft in; taking it back takes that act back. */
async function groupOf(documentId: string, redraftId: string): Promise<string | null> {
  const event = await db.event.findFirst({
    where: {
      documentId,
      type: { in: ["document.redrafted", "document.reread", "document.redraft-restored"] },
      data: { contains: `"redraftId":"${redraftId}"` },
    },
    orderBy: { seq: "desc" },
    select: { group: true },
  });
  return event?.group ?? null;
}
