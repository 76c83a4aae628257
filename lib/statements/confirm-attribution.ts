import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel, writeStatement } from "./find-editable";
import { changedState } from "./statement-state";

/**
 * Lets a person vouch for a suggestion as the machine made it: who, which words, quote or claim. It is no verdict on what
 * was said, so the status stays. The confidence stays the machine's too; a speaker chosen by hand has 1.
 */
export async function confirmAttribution(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  id: string,
  { version, atLeast }: { version: number | undefined; atLeast: number },
): Promise<Result<null>> {
  const found = await findEditable(tx, id, version);
  if (!found.ok) return found;
  const row = found.value;
  if (row.origin !== "machine" || row.attributedById !== null) return vouched;
  if (row.speakerId === null && row.mentionText === null && row.cueText === null) return nobodyNamed;
  if (row.confidence < atLeast) return fail("refused", "less-sure", `Its confidence is below ${atLeast}.`);
  const { before, after } = changedState(row, { attributedById: actor.userId });
  const conflict = await writeStatement(tx, row, after);
  if (conflict) return conflict;
  await record({
    type: "statement.edited",
    entity: "statement",
    entityId: id,
    documentId: row.documentId,
    data: { ...statementLabel(row), before, after },
  });
  return ok(null);
}

const nobodyNamed = fail(
  "refused",
  "nobody-named",
  "The document says this in its own voice: there is no attribution.",
);
const vouched = fail("refused", "vouched-for", "A person has vouched for this one already.");
