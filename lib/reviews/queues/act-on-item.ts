import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { parseInput } from "@/lib/parse-input";
import type { Result } from "@/lib/result";
import { assignStatement, unassignStatement } from "../assignments/mutations";
import { releaseStatement, takeStatement } from "../leases/mutations";
import { answerReturn, closeReturn, returnStatement } from "../returns/mutations";
import { type ItemAct, itemAct } from "./schema";

/** One act about who sees to a statement. `changed` is false where it was so already. */
export async function actOnItem(
  actor: Actor | null,
  statementId: string,
  input: ItemAct,
): Promise<Result<{ changed: boolean; group: string }>> {
  const refused = refusal(actor, "verdicts.give");
  if (refused) return refused;
  const parsed = parseInput(itemAct, input);
  if (!parsed.ok) return parsed;
  const what = parsed.value;
  switch (what.act) {
    case "assign":
      return assignStatement(actor, statementId, what);
    case "unassign":
      return unassignStatement(actor, statementId, what.userId);
    case "take":
      return takeStatement(actor, statementId, what);
    case "release":
      return releaseStatement(actor, statementId);
    case "return":
      return returnStatement(actor, statementId, what);
    case "send-back":
      return answerReturn(actor, statementId, { note: what.note ?? undefined });
    case "close-return":
      return closeReturn(actor, statementId);
  }
}
