import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { adjudicatorRefusal } from "../adjudication/adjudicator-refusal";
import { stands } from "../derive-status";
import { rulesFor } from "../rules/queries";
import { byReviewer, type ClosingVerdict, deriveClosing, type GivenRuling } from "./derive-closing";
import type { Review } from "./model";
import { isKept } from "./visible-verdicts";

type Row = {
  id: string;
  kind: string;
  text: string;
  speakerId: string | null;
  documentId: string;
  openedUpTo: string | null;
  verdicts: readonly (ClosingVerdict & { blind: boolean; createdAt: Date; reviewer: { id: string; name: string } })[];
  adjudications: readonly GivenRuling[];
};

/** How far a statement's review is, as this reader may know it. */
export async function reviewOf(tx: Tx, row: Row, actor: Actor): Promise<Review> {
  const { rules } = await rulesFor(tx, row.documentId);
  const { state, needed, missing } = deriveClosing(row.verdicts, row.adjudications, row);
  const counted = [...byReviewer(row.verdicts.filter((verdict) => stands(verdict, row))).values()];
  const keptEvidence = await tx.evidence.count({
    where: { statementId: row.id, withdrawnAt: null, kept: true, addedById: { not: actor.userId } },
  });
  return {
    state,
    needed: state === "open" ? rules.needed : needed,
    missing: state === "open" ? rules.needed : missing,
    readers: counted
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ reviewer, createdAt }) => ({ id: reviewer.id, name: reviewer.name, at: createdAt.toISOString() })),
    kept: counted.some((verdict) => isKept(verdict, row, actor.userId)),
    keptEvidence,
    rules,
    mayAdjudicate: (state === "split" || state === "ruled") && adjudicatorRefusal(actor, rules) === null,
  };
}
