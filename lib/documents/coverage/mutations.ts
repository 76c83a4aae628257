import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { makeAnchor } from "@/lib/text/anchor";
import { currentDraft, noSuchDocument } from "../redrafts/read-drafts";
import { withdrawClearance as withdrawStanding } from "../redrafts/withdraw-clearance";
import { type Coverage, openCountOf, openWords } from "./model";
import { readCoverage } from "./read-coverage";
import {
  type ClearDocumentInput,
  clearDocumentInput,
  type MarkSentencesInput,
  markSentencesInput,
  type UnmarkSentencesInput,
  unmarkSentencesInput,
  type WithdrawClearanceInput,
  withdrawClearanceInput,
} from "./schema";

type Covered = Promise<Result<{ coverage: Coverage; group: string }>>;

const otherDraft = (number: number) =>
  fail("changed", "other-draft", `Draft ${number} came in meanwhile. Look at its sentences, and decide again.`);

/**
 * Calls sentences not checkable: by hand, or confirming what the machine suggests. Refused for a sentence that holds a
 * statement: that one is decided, or removed.
 */
export async function markSentences(actor: Actor | null, input: MarkSentencesInput): Covered {
  const refused = refusal(actor, "statements.edit");
  if (refused || !actor) return refused ?? noSuchDocument;
  const parsed = parseInput(markSentencesInput, input);
  if (!parsed.ok) return parsed;
  const { documentId, versionId, spans } = parsed.value;
  return act(actor, async (tx, record) => {
    const [draft, coverage] = [await currentDraft(tx, documentId), await readCoverage(tx, documentId)];
    if (!draft || !coverage) return noSuchDocument;
    if (draft.id !== versionId) return otherDraft(draft.number);
    const byPlace = new Map(coverage.sentences.map((one) => [`${one.start}–${one.end}`, one]));
    const rows: Prisma.SentenceMarkCreateManyInput[] = [];
    for (const span of spans) {
      const sentence = byPlace.get(`${span.start}–${span.end}`);
      if (!sentence) return noSentence;
      if (sentence.statements.length > 0) return holdsStatements;
      if (sentence.mark) continue;
      const anchor = makeAnchor(draft.text, { start: sentence.start, end: sentence.end });
      rows.push({ id: newId(), documentId, versionId, ...anchor, suggested: sentence.suggestion, byId: actor.userId });
    }
    if (rows.length === 0) return fail("changed", "already-so", "These sentences are marked already.");
    await tx.sentenceMark.createMany({ data: rows });
    const data = { count: rows.length, ids: rows.map(({ id }) => id) };
    await record({ type: "sentences.marked", entity: "document", entityId: documentId, documentId, data });
    return ok({ coverage: (await readCoverage(tx, documentId)) ?? coverage });
  });
}

const noSentence = fail("refused", "no-such-sentence", "There is no such sentence in this draft. Choose a whole one.");
const holdsStatements = fail(
  "refused",
  "holds-statements",
  "This sentence holds a statement. Decide it, or remove it; then the sentence can be called not checkable.",
);

/** Makes sentences open again. */
export async function unmarkSentences(actor: Actor | null, input: UnmarkSentencesInput): Covered {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(unmarkSentencesInput, input);
  if (!parsed.ok) return parsed;
  const { documentId, ids } = parsed.value;
  return act(actor, async (tx, record) => {
    const where = { id: { in: ids }, documentId, removedAt: null };
    const { count } = await tx.sentenceMark.updateMany({ where, data: { removedAt: new Date() } });
    if (count !== new Set(ids).size)
      return fail("changed", "already-so", "Somebody made one of these sentences open already.");
    await record({
      type: "sentences.unmarked",
      entity: "document",
      entityId: documentId,
      documentId,
      data: { count, ids },
    });
    const coverage = await readCoverage(tx, documentId);
    return coverage ? ok({ coverage }) : noSuchDocument;
  });
}

/**
 * Clears a document for print. Where anything is open it takes an editor and a reason: refused "still-open", with what is,
 * until one is given.
 */
export async function clearDocument(actor: Actor | null, input: ClearDocumentInput): Covered {
  const refused = refusal(actor, "documents.edit");
  if (refused || !actor) return refused ?? noSuchDocument;
  const parsed = parseInput(clearDocumentInput, input);
  if (!parsed.ok) return parsed;
  const { documentId, versionId, reason } = parsed.value;
  return act(actor, async (tx, record) => {
    const coverage = await readCoverage(tx, documentId);
    if (!coverage) return noSuchDocument;
    if (coverage.versionId !== versionId) return otherDraft(coverage.number);
    if (coverage.clearance)
      return fail("changed", "already-so", `${coverage.clearance.by} has cleared this draft already.`);
    const open = openCountOf(coverage.open);
    if (open > 0 && !reason)
      return fail(
        "refused",
        "still-open",
        `Not cleared: ${openWords(coverage.open)} ${open === 1 ? "is" : "are"} open. Decide them, or say why they are waived.`,
        { missing: [openWords(coverage.open)], fields: { reason: ["Say why what is open is waived."] } },
      );
    const waived = {
      sentences: coverage.sentences
        .filter(({ state, statements }) => state === "open" && statements.length === 0)
        .map(({ start }) => start),
      statements: [
        ...new Set(coverage.sentences.flatMap((one) => one.statements.filter((s) => s.open).map((s) => s.id))),
      ],
    };
    const kept = open > 0 ? (reason ?? null) : null;
    const id = newId();
    await tx.clearance.create({
      data: { id, documentId, versionId, reason: kept, waived: JSON.stringify(waived), byId: actor.userId },
    });
    const data = { title: coverage.title, clearanceId: id, number: coverage.number, reason: kept, ...coverage.open };
    await record({ type: "document.cleared", entity: "document", entityId: documentId, documentId, data });
    return ok({ coverage: (await readCoverage(tx, documentId)) ?? coverage });
  });
}

/** Takes a clearance back. */
export async function withdrawClearance(actor: Actor | null, input: WithdrawClearanceInput): Covered {
  const refused = refusal(actor, "documents.edit");
  if (refused) return refused;
  const parsed = parseInput(withdrawClearanceInput, input);
  if (!parsed.ok) return parsed;
  const { documentId } = parsed.value;
  return act(actor, async (tx, record) => {
    const draft = await currentDraft(tx, documentId);
    const before = await readCoverage(tx, documentId);
    if (!draft || !before) return noSuchDocument;
    if (!before.clearance) return fail("changed", "already-so", "This draft is not cleared.");
    await withdrawStanding(tx, record, draft, draft.document.title);
    return ok({ coverage: (await readCoverage(tx, documentId)) ?? before });
  });
}
