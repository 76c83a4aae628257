import type { Tx } from "@/lib/db/client";
import type { Status } from "@/lib/statements/model";
import { deriveStatus, type Judged } from "./derive-status";

/** The status that a statement's verdicts give it, were it to have these words, this speaker and this kind. */
export async function statusFor(tx: Tx, statement: Judged & { id: string }): Promise<Status> {
  const verdicts = await tx.verdict.findMany({ where: { statementId: statement.id }, include: { withdrawals: true } });
  return deriveStatus(verdicts, statement);
}
