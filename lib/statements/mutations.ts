import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { standingFor } from "@/lib/reviews/refresh-status";
import { adjustSpan } from "./adjust-span";
import { applyEdit, newSpan } from "./apply-edit";
import { chooseSpeaker } from "./choose-speaker";
import { findEditable, type StatementRow, statementLabel, writeStatement } from "./find-editable";
import { mergeFault } from "./merge-fault";
import type { Statement } from "./model";
import { readStatement } from "./read-statement";
import { relinkClaims } from "./relink-claims";
import {
  type AddStatementInput,
  addStatementInput,
  type EditStatementInput,
  editStatementInput,
  type MergeStatementsInput,
  mergeStatementsInput,
  removeStatementInput,
} from "./schema";
import { changedState } from "./statement-state";
import { takeOff } from "./take-off";

type Changed = Promise<Result<{ statement: Statement; group: string }>>;

/**
 * Changes a statement's speaker, span, kind or form. Verdicts on other words, another speaker or another kind stop standing.
 * Failures: not-found; changed "stale-version" or "statement-removed"; refused for a span without words.
 */
export async function editStatement(actor: Actor | null, id: string, input: EditStatementInput): Changed {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(editStatementInput, input);
  if (!parsed.ok) return parsed;
  return act(actor, async (tx, record) => {
    const edited = await applyEdit(tx, record, actor, id, parsed.value);
    if (!edited.ok) return edited;
    if (edited.value.relink) await relinkClaims(tx, edited.value.relink);
    return ok({ statement: await readStatement(tx, id) });
  });
}

/** Adds a statement that the extraction missed. */
export async function addStatement(actor: Actor | null, input: AddStatementInput): Changed {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(addStatementInput, input);
  if (!parsed.ok) return parsed;
  const { documentId, versionId, kind, form, start, end, ...choice } = parsed.value;
  return act(actor, async (tx, record) => {
    const version = await tx.documentVersion.findFirst({
      where: { documentId, withdrawnAt: null, document: { removedAt: null } },
      orderBy: { number: "desc" },
    });
    if (!version) return fail("not-found", "no-such-document", "There is no such document on this desk.");
    if (versionId !== undefined && versionId !== version.id)
      return fail("changed", "other-draft", "A new draft came in meanwhile. Open it, and choose the words there.");
    const anchor = adjustSpan(version.text, { start, end });
    if (!anchor.ok) return anchor;
    const place = { start: anchor.value.start, end: anchor.value.end };
    const same = await tx.statement.findFirst({
      where: { versionId: version.id, kind, ...place, removedAt: null },
      select: { id: true },
    });
    if (same)
      return fail("refused", "already-there", `These words are marked as a ${kind} already.`, {
        current: await readStatement(tx, same.id),
      });
    const speaker = await chooseSpeaker(tx, record, documentId, choice);
    if (!speaker.ok) return speaker;
    const id = newId();
    await tx.statement.create({
      data: {
        id,
        documentId,
        versionId: version.id,
        kind,
        form: kind === "quote" ? (form ?? "direct") : null,
        manner: kind === "quote" ? "speech" : null,
        ...anchor.value,
        parts: JSON.stringify([place]),
        speakerId: speaker.value ?? null,
        attributedById: speaker.value ? actor?.userId : null,
        rule: "marked-by-hand",
        confidence: 1,
        origin: "person",
      },
    });
    await relinkClaims(tx, version.id);
    await record({
      type: "statement.added",
      entity: "statement",
      entityId: id,
      documentId,
      data: statementLabel({ kind, text: anchor.value.text }),
    });
    return ok({ statement: await readStatement(tx, id) });
  });
}

/** Takes a statement off the desk. Nothing is deleted: undo brings it back with its verdicts and evidence. */
export async function removeStatement(actor: Actor | null, id: string, input: { version: number }): Changed {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(removeStatementInput, input);
  if (!parsed.ok) return parsed;
  return act(actor, async (tx, record) => {
    const taken = await takeOff(tx, record, id, parsed.value.version);
    if (!taken.ok) return taken;
    await relinkClaims(tx, taken.value.relink);
    return ok({ statement: taken.value.statement });
  });
}

/** Each speaker of these statements with the one it has been merged into. */
async function namesakes(tx: Tx, rows: StatementRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => row.speakerId ?? []);
  const speakers = await tx.speaker.findMany({ where: { id: { in: ids } }, select: { id: true, canonicalId: true } });
  return new Map(speakers.map((speaker) => [speaker.id, speaker.canonicalId]));
}

/**
 * Makes one statement of several in one document: the first in place takes in the words of all and what lies between;
 * the others are removed, and each keeps its own verdicts and evidence, which undo brings back. Refused where they differ
 * in document, kind or speaker, or stand far apart.
 */
export async function mergeStatements(actor: Actor | null, input: MergeStatementsInput): Changed {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(mergeStatementsInput, input);
  if (!parsed.ok) return parsed;
  const { ids, versions } = parsed.value;
  return act(actor, async (tx, record) => {
    const rows: StatementRow[] = [];
    for (const [index, id] of ids.entries()) {
      const found = await findEditable(tx, id, versions[index]);
      if (!found.ok) return found;
      rows.push(found.value);
    }
    rows.sort((a, b) => a.start - b.start || b.end - a.end);
    const [first, ...others] = rows as [StatementRow, ...StatementRow[]];
    const fault = mergeFault(rows, await namesakes(tx, rows));
    if (fault) return fault;
    const span = await newSpan(tx, first, { start: first.start, end: Math.max(...rows.map((row) => row.end)) });
    if (!span.ok) return span;
    const parts = rows.flatMap((row) => JSON.parse(row.parts)).sort((a, b) => a.start - b.start);
    const speakerId = first.speakerId ?? others.find((row) => row.speakerId)?.speakerId ?? null;
    const { before, after } = changedState(first, { ...span.value, parts: JSON.stringify(parts), speakerId });
    const text = String(after.text ?? first.text);
    const standing = await standingFor(tx, { id: first.id, kind: first.kind, text, speakerId });
    const conflict = await writeStatement(tx, first, { ...after, ...standing });
    if (conflict) return conflict;
    for (const row of others) {
      const taken = await writeStatement(tx, row, { removedAt: new Date() });
      if (taken) return taken;
    }
    await relinkClaims(tx, first.versionId);
    const data = { ...statementLabel({ kind: first.kind, text }), before, after, removed: others.map((row) => row.id) };
    await record({
      type: "statements.merged",
      entity: "statement",
      entityId: first.id,
      documentId: first.documentId,
      data,
    });
    return ok({ statement: await readStatement(tx, first.id) });
  });
}
