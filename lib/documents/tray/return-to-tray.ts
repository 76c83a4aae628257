import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { standingFor } from "@/lib/reviews/refresh-status";
import { statementLabel } from "@/lib/statements/find-editable";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { type PlaceState, placeColumn } from "../redrafts/schema";
import { isAsLeft, toColumns } from "../redrafts/statement-place";

const changedSince = fail(
  "changed",
  "changed-since",
  "Somebody changed this statement since, so this cannot be undone by itself. Look at what stands now.",
);
const columns = z.object({ before: placeColumn, after: placeColumn });

/** Puts a statement back in the tray that was placed or dismissed. */
export async function returnToTray(tx: Tx, record: Recorder, id: string, data: unknown): Promise<Result<null>> {
  const { before, after } = columns.parse(data);
  return rewrite(tx, record, "statement.returned", id, { from: after, to: before });
}

/** Places or dismisses it again, as it had been. */
export async function takeFromTray(tx: Tx, record: Recorder, id: string, data: unknown): Promise<Result<null>> {
  const { before, after } = columns.parse(data);
  const type = before.removedAt === null ? "statement.placed" : "statement.dismissed";
  return rewrite(tx, record, type, id, { from: after, to: before });
}

type Sides = { from: PlaceState; to: PlaceState };
type TrayEvent = "statement.returned" | "statement.placed" | "statement.dismissed";

async function rewrite(
  tx: Tx,
  record: Recorder,
  type: TrayEvent,
  id: string,
  { from, to }: Sides,
): Promise<Result<null>> {
  const row = await tx.statement.findUnique({ where: { id } });
  if (!row || !isAsLeft(row, from)) return changedSince;
  const set = toColumns(to);
  const standing = await standingFor(tx, { id, kind: row.kind, text: set.text ?? row.text, speakerId: row.speakerId });
  await tx.statement.update({ where: { id }, data: { ...set, ...standing, version: { increment: 1 } } });
  await relinkClaims(tx, row.versionId);
  if (set.versionId && set.versionId !== row.versionId) await relinkClaims(tx, set.versionId);
  const data = { ...statementLabel({ ...row, text: set.text ?? row.text }), before: from, after: to };
  await record({ type, entity: "statement", entityId: id, documentId: row.documentId, data });
  return ok(null);
}
