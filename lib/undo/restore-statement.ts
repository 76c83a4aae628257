import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { standingFor } from "@/lib/reviews/refresh-status";
import { noSuchStatement, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import { readStatement } from "@/lib/statements/read-statement";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { makeAnchor } from "@/lib/text/anchor";
import type { Anchor } from "@/lib/text/model";

/** Removes a statement again, or brings it back with its verdicts and evidence. */
export async function restoreStatement(tx: Tx, record: Recorder, id: string, removed: boolean): Promise<Result<null>> {
  const row = await tx.statement.findUnique({ where: { id } });
  if (!row) return noSuchStatement;
  if ((row.removedAt !== null) === removed)
    return fail(
      "changed",
      "changed-since",
      removed ? "Somebody removed this statement already." : "This statement is back already.",
    );
  if (!removed && (row.lostAt || !(await isInNewestDraft(tx, row)))) return wordsGone;
  const conflict = await writeStatement(tx, row, { removedAt: removed ? new Date() : null });
  if (conflict) return conflict;
  await relinkClaims(tx, row.versionId);
  const type = removed ? "statement.removed" : "statement.restored";
  await record({ type, entity: "statement", entityId: id, documentId: row.documentId, data: statementLabel(row) });
  return ok(null);
}

const wordsGone = fail(
  "changed",
  "words-gone",
  "A newer draft does not have this statement’s words, so it cannot be brought back to where it stood.",
);

async function isInNewestDraft(tx: Tx, { documentId, versionId }: { documentId: string; versionId: string }) {
  const newest = await tx.documentVersion.findFirst({
    where: { documentId, withdrawnAt: null },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return newest?.id === versionId;
}

/** A span written back has to lie on the words that it had: the text under it may be another draft by now. */
async function standsThere(tx: Tx, row: { versionId: string } & Anchor): Promise<boolean> {
  const { text } = await tx.documentVersion.findUniqueOrThrow({ where: { id: row.versionId }, select: { text: true } });
  if (row.end > text.length) return false;
  const there = makeAnchor(text, row);
  return there.text === row.text && there.prefix === row.prefix && there.suffix === row.suffix;
}

type State = Record<string, unknown>;

/** Writes a statement's earlier state back, where what the act made of it still stands. */
export async function restoreState(
  tx: Tx,
  record: Recorder,
  id: string,
  { from, to }: { from: State; to: State },
): Promise<Result<null>> {
  const row = await tx.statement.findUnique({ where: { id, removedAt: null } });
  if (!row) return noSuchStatement;
  const now = row as unknown as State;
  if (Object.entries(from).some(([key, value]) => now[key] !== value))
    return fail(
      "changed",
      "changed-since",
      "Somebody changed this statement since. Look at what stands now, and change it by hand.",
      {
        current: await readStatement(tx, id),
      },
    );
  const next = { ...row, ...to } as typeof row;
  if ("text" in to && !(await standsThere(tx, next))) return wordsGone;
  const conflict = await writeStatement(tx, row, { ...to, ...(await standingFor(tx, next)) });
  if (conflict) return conflict;
  await relinkClaims(tx, row.versionId);
  const data = { ...statementLabel(next), before: from, after: to };
  await record({ type: "statement.edited", entity: "statement", entityId: id, documentId: row.documentId, data });
  return ok(null);
}
