import type { z } from "zod";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { ok, type Result } from "@/lib/result";
import { standingFor } from "@/lib/reviews/refresh-status";
import { adjustParts, adjustSpan } from "./adjust-span";
import { chooseSpeaker } from "./choose-speaker";
import { findEditable, type StatementRow, statementLabel, writeStatement } from "./find-editable";
import type { editStatementInput } from "./schema";
import { changedState, type StatementState } from "./statement-state";

type Edit = Omit<z.output<typeof editStatementInput>, "version"> & { version?: number };

/**
 * Edits one statement inside a transaction. What is refused is refused before anything is written.
 * @returns the version whose claims must be linked again (relinkClaims), once for all of an act; null where none need be
 */
export async function applyEdit(
  tx: Tx,
  record: Recorder,
  actor: Actor | null,
  id: string,
  { version, kind, form, start, end, ...choice }: Edit,
): Promise<Result<{ relink: string | null }>> {
  const found = await findEditable(tx, id, version);
  if (!found.ok) return found;
  const row = found.value;
  const chosen = await chooseSpeaker(tx, record, row.documentId, choice);
  if (!chosen.ok) return chosen;
  const speakerId = await keptSpeaker(tx, row.speakerId, chosen.value);
  const moved = start !== undefined || end !== undefined;
  const span = moved ? await newSpan(tx, row, { start: start ?? row.start, end: end ?? row.end }) : ok({});
  if (!span.ok) return span;
  const asKind = kind ?? row.kind;
  const is: StatementState = {
    ...(kind === undefined ? {} : { kind }),
    ...(asKind === "claim" ? { form: null, manner: null } : form === undefined ? {} : { form }),
    ...(asKind === "quote" && row.kind === "claim" ? { form: form ?? "direct", manner: "speech" } : {}),
    ...span.value,
    ...(speakerId === undefined ? {} : { speakerId, attributedById: actor?.userId ?? null, confidence: 1 }),
  };
  const { before, after } = changedState(row, is);
  if (Object.keys(after).length === 0) return ok({ relink: null });
  const standing = await standingFor(tx, {
    id,
    kind: asKind,
    text: String(after.text ?? row.text),
    speakerId: "speakerId" in after ? (after.speakerId as string | null) : row.speakerId,
  });
  const conflict = await writeStatement(tx, row, { ...after, ...standing });
  if (conflict) return conflict;
  const label = statementLabel({ kind: asKind, text: String(after.text ?? row.text) });
  await record({
    type: "statement.edited",
    entity: "statement",
    entityId: id,
    documentId: row.documentId,
    data: { ...label, before, after },
  });
  return ok({ relink: moved || kind ? row.versionId : null });
}

/** Choosing whom a statement's speaker was merged into changes nothing: it is shown under them, and was judged as theirs. */
async function keptSpeaker(tx: Tx, now: string | null, chosen: string | null | undefined) {
  if (!now || !chosen || now === chosen) return chosen;
  const { canonicalId } = await tx.speaker.findUniqueOrThrow({ where: { id: now }, select: { canonicalId: true } });
  return canonicalId === chosen ? undefined : chosen;
}

export async function newSpan(
  tx: Tx,
  row: StatementRow,
  span: { start: number; end: number },
): Promise<Result<StatementState>> {
  const { text } = await tx.documentVersion.findUniqueOrThrow({ where: { id: row.versionId }, select: { text: true } });
  const anchor = adjustSpan(text, span);
  if (!anchor.ok) return anchor;
  return ok({ ...anchor.value, parts: JSON.stringify(adjustParts(JSON.parse(row.parts), anchor.value)) });
}
