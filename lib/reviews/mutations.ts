import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { isKeptNow } from "./closing/keep-evidence";
import { visibleEvidence } from "./closing/visible-verdicts";
import { keepFinding, readComparable } from "./findings/keep-finding";
import { freezeEvidence } from "./freeze-evidence";
import { readSource } from "./freeze-reading";
import { giveVerdict } from "./give-verdict";
import { keepIntent } from "./keep-intent";
import type { Evidence, Verdict } from "./model";
import { evidenceInclude, toEvidence } from "./read-evidence";
import { toVerdict, verdictInclude } from "./read-verdict";
import { recordEvidence } from "./record-evidence";
import { type EvidenceInput, evidenceInput, type VerdictInput, verdictInput } from "./schema";
import { setWithdrawn } from "./withdrawal";

type Given = { statement: Statement; verdict: Verdict; group: string };

/**
 * Records a reviewer's verdict. Failures: changed "stale-version" with the statement as it stands (the intent is kept
 * in the record); refused "gate-unmet" with what is missing; forbidden to override for who may not.
 */
export async function recordVerdict(
  actor: Actor | null,
  statementId: string,
  input: VerdictInput,
): Promise<Result<Given>> {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(verdictInput, input);
  if (!parsed.ok) return parsed;
  const { version, verdict, rationale = null, override = null } = parsed.value;
  if (override && !may(actor, "verdicts.override-gate")) return refusal(actor, "verdicts.override-gate") ?? notSignedIn;
  const result = await act(actor, async (tx, record) => {
    const given = await giveVerdict(tx, record, actor, statementId, { version, verdict, rationale, override });
    if (!given.ok) return given;
    const { id, row } = given.value;
    const stored = await tx.verdict.findUniqueOrThrow({ where: { id }, include: verdictInclude });
    return ok({ statement: await readStatement(tx, statementId), verdict: toVerdict(stored, row) });
  });
  if (!result.ok && result.code === "stale-version") await keepIntent(actor, result, { verdict, rationale, version });
  return result;
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");

/** Takes a verdict back: one's own, or anybody's for editors and administrators. Nothing is deleted. */
export async function withdrawVerdict(
  actor: Actor | null,
  verdictId: string,
): Promise<Result<{ statement: Statement; group: string }>> {
  const refused = refusal(actor, "verdicts.give");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, (tx, record) => setWithdrawn(tx, record, actor, verdictId, true));
}

type Added = { evidence: Evidence; group: string };

/** Adds evidence, frozen as it is now (freeze-evidence.ts). */
export async function addEvidence(
  actor: Actor | null,
  statementId: string,
  input: EvidenceInput,
): Promise<Result<Added>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(evidenceInput, input);
  if (!parsed.ok) return parsed;
  const read = parsed.value.reading ? await readSource(actor, parsed.value.reading) : ok(null);
  if (!read.ok) return read;
  return act(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const frozen = await freezeEvidence(tx, parsed.value, read.value);
    if (!frozen.ok) return frozen;
    const kept = await isKeptNow(tx, found.value, actor);
    const { id } = await tx.evidence.create({
      data: { id: newId(), statementId, ...frozen.value, addedById: actor.userId, kept },
    });
    await keepFinding(tx, found.value, await readComparable(tx, id));
    const row = await tx.evidence.findUniqueOrThrow({ where: { id }, include: evidenceInclude });
    await recordEvidence(record, "evidence.added", found.value, row);
    return ok({ evidence: toEvidence(row, actor) });
  });
}

/**
 * Takes evidence back. It no longer counts, and undo restores it. Evidence that is kept with a blind verdict is there for
 * its author alone.
 */
export async function withdrawEvidence(actor: Actor | null, id: string): Promise<Result<Added>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const row = await tx.evidence.findUnique({
      where: { id, withdrawnAt: null, ...visibleEvidence(actor.userId) },
      include: evidenceInclude,
    });
    if (!row)
      return fail("not-found", "no-such-evidence", "There is no such evidence, or somebody withdrew it already.");
    if (row.addedById !== actor.userId && !may(actor, "acts.take-back"))
      return fail(
        "forbidden",
        "not-yours",
        `${row.addedBy.name} added this evidence. Ask them, or an editor, to withdraw it.`,
      );
    const found = await findEditable(tx, row.statementId);
    if (!found.ok) return found;
    await tx.evidence.update({ where: { id }, data: { withdrawnAt: new Date() } });
    await recordEvidence(record, "evidence.withdrawn", found.value, row);
    return ok({ evidence: toEvidence(row, actor) });
  });
}
