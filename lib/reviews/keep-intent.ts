import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { type Failure, ok } from "@/lib/result";
import { statementLabel } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { rulesFor } from "./rules/queries";

/** What somebody meant to decide, though another was first, belongs to the record too. */
export async function keepIntent(actor: Actor, failure: Failure, intent: Record<string, unknown>): Promise<void> {
  const current = failure.current as Statement;
  await act(actor, async (tx, record) => {
    const { rules } = await rulesFor(tx, current.documentId);
    const { closing } = await tx.statement.findUniqueOrThrow({ where: { id: current.id }, select: { closing: true } });
    const open = closing === "open" || closing === "awaiting";
    // While verdicts are kept, what somebody meant to give is too: its number says later whether all were in.
    const kept = open && rules.blind && rules.needed > 1 ? { intentId: newId() } : {};
    const data = { ...statementLabel(current), ...intent, ...kept };
    await record({
      type: "verdict.refused",
      entity: "statement",
      entityId: current.id,
      documentId: current.documentId,
      data,
    });
    return ok({});
  });
}
