import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { forgetReadings } from "@/lib/events/shared-reading";
import { ok, type Result } from "@/lib/result";
import { isFresh, keepFinding, readComparable } from "./keep-finding";

/**
 * Makes findings anew that are of other words, or of an older engine, than a statement has now. They follow from what is
 * stored, so anybody who reads may cause it, and nothing is recorded. Gives how many were made.
 */
export async function refreshFindings(actor: Actor | null, statementId: string): Promise<Result<number>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const statement = await db.statement.findUnique({
    where: { id: statementId },
    select: { kind: true, text: true, start: true, parts: true },
  });
  if (statement?.kind !== "quote") return ok(0);
  const stale = (
    await db.evidence.findMany({
      where: { statementId, withdrawnAt: null, excerpt: { not: null } },
      include: { finding: true },
    })
  ).filter((piece) => !isFresh(piece.finding, statement.text));
  for (const { id } of stale) await keepFinding(db, statement, await readComparable(db, id));
  if (stale.length > 0) forgetReadings();
  return ok(stale.length);
}
