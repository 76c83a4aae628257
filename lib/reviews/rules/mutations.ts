import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { parseInput } from "@/lib/parse-input";
import { ok, type Result } from "@/lib/result";
import type { RulesHere } from "./model";
import { type ChangeRulesInput, changeRulesInput } from "./schema";
import { setRules } from "./set-rules";

/**
 * Changes the rules of the desk (administrators), or of one document (editors too). They hold for verdicts given from now
 * on: what is closed stays closed, and no verdict given blind is uncovered. Failures: changed "other-rules" with what holds.
 */
export async function changeRules(
  actor: Actor | null,
  input: ChangeRulesInput,
): Promise<Result<RulesHere & { group: string | null }>> {
  const refused = refusal(actor, input.documentId === undefined ? "desk.configure" : "documents.edit");
  if (refused) return refused;
  const parsed = parseInput(changeRulesInput, input);
  if (!parsed.ok) return parsed;
  const { documentId, before, after } = parsed.value;
  // What changes nothing is no act, and leaves nothing to undo.
  const same = JSON.stringify(before) === JSON.stringify(after);
  const result = await act(actor, async (tx, record) => {
    const set = await setRules(tx, record, documentId ?? null, { before, after });
    return set.ok ? ok(set.value) : set;
  });
  return result.ok && same ? ok({ ...result.value, group: null }) : result;
}
