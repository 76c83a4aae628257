import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import type { Evidence } from "../model";
import { evidenceInclude, toEvidence } from "../read-evidence";
import { recordEvidence } from "../record-evidence";
import { type ContactInput, contactInput, type SettleInput, settleInput } from "../schema";
import { sealed } from "../sealed";
import { channelWords, stanceOf } from "./contact-as-evidence";
import { setSettled } from "./set-settled";

type Logged = { statement: Statement; evidence: Evidence; group: string };

/**
 * Notes a conversation about a statement, as evidence: somebody's account of what they said is a secondary source, and
 * all their answers are of one origin. Where they contest it a dispute is opened. The quote and its verdicts stay as they
 * are: people look at it.
 */
export async function logContact(
  actor: Actor | null,
  statementId: string,
  input: ContactInput,
): Promise<Result<Logged>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(contactInput, input);
  if (!parsed.ok) return parsed;
  const { confidential, said = null, ...contact } = parsed.value;
  const at = new Date(contact.at);
  if (at.getTime() > Date.now() + 24 * 3_600_000)
    return fail("refused", "not-yet", "This conversation lies in the future. Look at its day.", {
      fields: { at: ["must not lie in the future"] },
    });
  return act(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const row = await tx.evidence.create({
      data: {
        id: newId(),
        statementId,
        kind: "conversation",
        stance: stanceOf[contact.answer],
        grade: "secondary",
        note: said,
        // Where a later reader finds it again: how they were asked, and when.
        locator: `${channelWords[contact.channel]}, ${at.toISOString().slice(0, 16).replace("T", " ")} UTC`,
        group: contact.who,
        confidential,
        ...sealed(JSON.stringify({ ...contact, at: at.toISOString(), said }), confidential),
        addedById: actor.userId,
        contact: { create: { ...contact, at } },
      },
      include: evidenceInclude,
    });
    await recordEvidence(record, "evidence.added", found.value, row);
    if (contact.answer === "contests")
      await record({
        type: "dispute.opened",
        entity: "statement",
        entityId: statementId,
        documentId: found.value.documentId,
        data: { ...statementLabel(found.value), evidenceId: row.id },
      });
    return ok({ statement: await readStatement(tx, statementId), evidence: toEvidence(row, actor) });
  });
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");

/** Says that a dispute was looked at. It gives no verdict: whoever looked gives theirs. */
export async function settleDispute(
  actor: Actor | null,
  evidenceId: string,
  input: SettleInput = {},
): Promise<Result<{ statement: Statement; group: string }>> {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(settleInput, input);
  if (!parsed.ok) return parsed;
  return act(actor, async (tx, record) => {
    const statementId = await setSettled(tx, record, evidenceId, { byId: actor.userId, why: parsed.value.why ?? null });
    if (!statementId.ok) return statementId;
    return ok({ statement: await readStatement(tx, statementId.value) });
  });
}
