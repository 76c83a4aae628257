import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { standingFor } from "@/lib/reviews/refresh-status";
import { adjustSpan } from "@/lib/statements/adjust-span";
import { noSuchStatement, staleStatement, statementLabel } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { currentDraft } from "../redrafts/read-drafts";
import { placeChange } from "../redrafts/statement-place";
import { type DismissInput, dismissInput, type PlaceInput, placeInput } from "./schema";

type Changed = Promise<Result<{ statement: Statement; group: string }>>;

/**
 * Places a statement from the tray on words of the current draft. On the very words that were judged its verdicts stand
 * again; on others it is open.
 */
export async function placeStatement(actor: Actor | null, id: string, input: PlaceInput): Changed {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(placeInput, input);
  if (!parsed.ok) return parsed;
  const { version, versionId, start, end } = parsed.value;
  return act(actor, async (tx, record) => {
    const row = await tx.statement.findUnique({ where: { id } });
    const draft = row && (await currentDraft(tx, row.documentId));
    if (!row || !draft) return noSuchStatement;
    if (row.lostAt === null) return notInTray;
    if (row.version !== version) return staleStatement(tx, id);
    if (draft.id !== versionId) return otherText(draft.number);
    const anchor = adjustSpan(draft.text, { start, end });
    if (!anchor.ok) return anchor;
    const span = { start: anchor.value.start, end: anchor.value.end };
    const same = await tx.statement.findFirst({
      where: { versionId, kind: row.kind, ...span, removedAt: null },
      select: { id: true },
    });
    if (same)
      return fail(
        "refused",
        "already-there",
        `These words are marked as a ${row.kind} already. Dismiss this one, or choose others.`,
        {
          current: await readStatement(tx, same.id),
        },
      );
    const standing = await standingFor(tx, { id, kind: row.kind, text: anchor.value.text, speakerId: row.speakerId });
    const nowhere = {
      mentionStart: null,
      mentionEnd: null,
      mentionText: null,
      cueStart: null,
      cueEnd: null,
      cueText: null,
    };
    const next = {
      ...anchor.value,
      ...nowhere,
      parts: JSON.stringify([span]),
      versionId,
      removedAt: null,
      lostAt: null,
      status: standing.status,
    };
    const { before, after, set } = placeChange(row, next);
    await tx.statement.update({ where: { id }, data: { ...set, ...standing, version: { increment: 1 } } });
    await relinkClaims(tx, versionId);
    const data = { ...statementLabel({ kind: row.kind, text: anchor.value.text }), before, after };
    await record({ type: "statement.placed", entity: "statement", entityId: id, documentId: row.documentId, data });
    return ok({ statement: await readStatement(tx, id) });
  });
}

const notInTray = fail("changed", "not-in-tray", "Somebody took this statement out of the tray already.");
const otherText = (number: number) =>
  fail(
    "changed",
    "other-draft",
    `Draft ${number} came in meanwhile, so these words may stand elsewhere. Open it and choose them there.`,
  );

/** Takes statements out of the tray for good, for a reason that the record keeps. Undo puts them back. */
export async function dismissStatements(
  actor: Actor | null,
  input: DismissInput,
): Promise<Result<{ dismissed: number; group: string }>> {
  const refused = refusal(actor, "statements.edit");
  if (refused) return refused;
  const parsed = parseInput(dismissInput, input);
  if (!parsed.ok) return parsed;
  const { documentId, ids, reason } = parsed.value;
  return act(actor, async (tx, record) => {
    const rows = await tx.statement.findMany({ where: { id: { in: ids }, documentId, lostAt: { not: null } } });
    if (rows.length !== new Set(ids).size) return notInTray;
    for (const row of rows) {
      const { before, after, set } = placeChange(row, { lostAt: null, status: row.status });
      await tx.statement.update({ where: { id: row.id }, data: { ...set, version: { increment: 1 } } });
      const data = { ...statementLabel(row), reason, before, after };
      await record({ type: "statement.dismissed", entity: "statement", entityId: row.id, documentId, data });
    }
    return ok({ dismissed: rows.length });
  });
}
