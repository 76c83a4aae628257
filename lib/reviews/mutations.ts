import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { evidenceGate } from "./evidence-gate";
import { keepFinding, readComparable } from "./findings/keep-finding";
import { freezeEvidence } from "./freeze-evidence";
import type { Evidence, Verdict } from "./model";
import { evidenceInclude, toEvidence } from "./read-evidence";
import { toVerdict, verdictInclude } from "./read-verdict";
import { recordEvidence } from "./record-evidence";
import { statusFor } from "./refresh-status";
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
    const found = await findEditable(tx, statementId, version);
    if (!found.ok) return found;
    const row = found.value;
    const gate = await gateRefusal(tx, statementId, { verdict, rationale, override });
    if (gate.failure) return gate.failure;
    const id = newId(await newestVerdictId(tx, statementId));
    const judged = { judgedText: row.text, judgedSpeakerId: row.speakerId };
    const kept = { verdict, rationale, override: gate.overridden ? override : null };
    await tx.verdict.create({ data: { id, statementId, reviewerId: actor.userId, ...kept, ...judged } });
    const conflict = await writeStatement(tx, row, { status: await statusFor(tx, row) });
    if (conflict) return conflict;
    const data = { ...statementLabel(row), verdictId: id, verdict, overridden: gate.overridden };
    await record({
      type: "verdict.given",
      entity: "statement",
      entityId: statementId,
      documentId: row.documentId,
      data,
    });
    const stored = await tx.verdict.findUniqueOrThrow({ where: { id }, include: verdictInclude });
    return ok({ statement: await readStatement(tx, statementId), verdict: toVerdict(stored, row) });
  });
  if (!result.ok && result.code === "stale-version") await keepIntent(actor, result, { verdict, rationale, version });
  return result;
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");

const newestVerdictId = async (tx: Tx, statementId: string) =>
  (await tx.verdict.findFirst({ where: { statementId }, orderBy: { id: "desc" }, select: { id: true } }))?.id;

/** What somebody meant to decide, though another was first, belongs to the record too. */
async function keepIntent(actor: Actor, failure: Failure, intent: Record<string, unknown>): Promise<void> {
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

type Weighing = { verdict: string; rationale: string | null; override: string | null };

async function gateRefusal(
  tx: Tx,
  statementId: string,
  { verdict, rationale, override }: Weighing,
): Promise<{ failure: Failure | null; overridden: boolean }> {
  if (verdict !== "verified") return { failure: null, overridden: false };
  const evidence = await tx.evidence.findMany({ where: { statementId, withdrawnAt: null } });
  const gate = evidenceGate(evidence, (await getDeskSettings(tx)).gate);
  const missing = gate.met ? [] : [...gate.missing];
  if (gate.enabled && gate.against > 0 && !rationale)
    missing.push("A rationale: there is evidence against this, so say why it does not hold.");
  if (missing.length === 0) return { failure: null, overridden: false };
  if (override) return { failure: null, overridden: true };
  const message = `Not verified yet: ${missing.join(" ")}`;
  return { failure: fail("refused", "gate-unmet", message, { missing }), overridden: false };
}

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
  return act(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const frozen = await freezeEvidence(tx, parsed.value);
    if (!frozen.ok) return frozen;
    const { id } = await tx.evidence.create({
      data: { id: newId(), statementId, ...frozen.value, addedById: actor.userId },
    });
    await keepFinding(tx, found.value, await readComparable(tx, id));
    const row = await tx.evidence.findUniqueOrThrow({ where: { id }, include: evidenceInclude });
    await recordEvidence(record, "evidence.added", found.value, row);
    return ok({ evidence: toEvidence(row, actor) });
  });
}

/** Takes evidence back. It no longer counts, and undo restores it. */
export async function withdrawEvidence(actor: Actor | null, id: string): Promise<Result<Added>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? notSignedIn;
  return act(actor, async (tx, record) => {
    const row = await tx.evidence.findUnique({ where: { id, withdrawnAt: null }, include: evidenceInclude });
    if (!row)
      return fail("not-found", "no-such-evidence", "There is no such evidence, or somebody withdrew it already.");
    if (row.addedById !== actor.userId && !may(actor, "verdicts.override-gate"))
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
