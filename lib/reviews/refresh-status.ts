import type { Tx } from "@/lib/db/client";
import type { Status } from "@/lib/statements/model";
import { deriveStatus } from "./derive-status";

/** The status that a statement's verdicts give it, were it to have these words and this speaker. */
export async function statusFor(
  tx: Tx,
  statement: { id: string; text: string; speakerId: string | null },
): Promise<Status> {
  const verdicts = await tx.verdict.findMany({ where: { statementId: statement.id }, include: { withdrawals: true } });
  return deriveStatus(verdicts, statement);
}
