import type { Tx } from "@/lib/db/client";
import type { Status } from "@/lib/statements/model";
import { type ClosingState, deriveClosing } from "./closing/derive-closing";
import { type Judged, newest } from "./derive-status";

/** The columns of a statement that follow from its verdicts and rulings. */
export type Standing = { status: Status; closing: ClosingState; openedUpTo: string | null };

/**
 * How a statement stands by its verdicts, were it to have these words, this speaker and this kind. Where that closes it,
 * all verdicts are in, and what was given blind or kept with it is everybody's from here on.
 */
export async function standingFor(tx: Tx, statement: Judged & { id: string }): Promise<Standing> {
  const statementId = statement.id;
  const verdicts = await tx.verdict.findMany({ where: { statementId }, include: { withdrawals: true } });
  const rulings = await tx.adjudication.findMany({ where: { statementId }, include: { withdrawals: true } });
  const { status, state } = deriveClosing(verdicts, rulings, statement);
  const opens = state !== "open" && state !== "awaiting";
  if (opens) await tx.evidence.updateMany({ where: { statementId, kept: true }, data: { kept: false } });
  const { openedUpTo } = await tx.statement.findUniqueOrThrow({
    where: { id: statementId },
    select: { openedUpTo: true },
  });
  return {
    status,
    closing: state,
    openedUpTo: opens ? (newest(verdicts.filter(({ blind }) => blind))?.id ?? openedUpTo) : openedUpTo,
  };
}
