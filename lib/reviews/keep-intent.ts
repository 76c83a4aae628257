import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { type Failure, ok } from "@/lib/result";
import { statementLabel } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";

/** What somebody meant to decide, though another was first, belongs to the record too. */
export async function keepIntent(actor: Actor, failure: Failure, intent: Record<string, unknown>): Promise<void> {
  const current = failure.current as Statement;
  await act(actor, async (_, record) => {
    const data = { ...statementLabel(current), ...intent };
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
