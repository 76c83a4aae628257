import type { Tx } from "@/lib/db/client";
import { type Failure, fail } from "@/lib/result";
import type { Rules } from "../rules/model";

type Proposed = { id: string; origin: string; attributedById: string | null };

/**
 * Why somebody may not verify a statement: they attributed it, or marked it by hand. Refused whoever else is in, or the
 * refusal itself would say that the others verified it.
 */
export async function proposerRefusal(
  tx: Tx,
  statement: Proposed,
  userId: string,
  verdict: string,
  rules: Pick<Rules, "proposerMayVerify">,
): Promise<Failure | null> {
  if (rules.proposerMayVerify || verdict !== "verified") return null;
  const attributed = statement.attributedById === userId;
  if (!attributed && !(await markedBy(tx, statement, userId))) return null;
  return fail(
    "refused",
    "own-proposal",
    `You ${attributed ? "attributed this" : "marked this by hand"}, so somebody else has to verify it. You may still dispute it, or ask for sources.`,
  );
}

/** Who marked a statement by hand stands in the record. */
async function markedBy(tx: Tx, { id, origin }: Proposed, userId: string): Promise<boolean> {
  if (origin !== "person") return false;
  const added = await tx.event.findFirst({
    where: { entityId: id, type: "statement.added" },
    orderBy: { seq: "asc" },
    select: { actorId: true },
  });
  return added?.actorId === userId;
}
