import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, type StatementRow, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import { carriedVersion } from "./carried-version";
import { keepEvidence } from "./closing/keep-evidence";
import { proposerRefusal } from "./closing/proposer-refusal";
import { visibleEvidence } from "./closing/visible-verdicts";
import { evidenceGate } from "./evidence-gate";
import { standingFor } from "./refresh-status";
import { rulesFor } from "./rules/queries";

type Decision = {
  version?: number;
  verdict: string;
  rationale: string | null;
  override: string | null;
  /** by a vote that the lead of a session recorded; `alone` where nobody else voted so */
  inSession?: boolean;
  alone?: boolean;
};

/**
 * Gives one verdict inside a transaction: the statement is still the one that was judged, the gate is met or overridden,
 * then the verdict, the status and the event. What is refused is refused before anything is written.
 */
export async function giveVerdict(
  tx: Tx,
  record: Recorder,
  reviewer: Pick<Actor, "userId" | "name">,
  statementId: string,
  { version, verdict, rationale, override, inSession = false, alone = true }: Decision,
): Promise<Result<{ id: string; row: StatementRow }>> {
  const seen = version === undefined ? undefined : await carriedVersion(tx, statementId, version);
  const found = await findEditable(tx, statementId, seen);
  if (!found.ok) return found;
  const row = found.value;
  const { rules } = await rulesFor(tx, row.documentId);
  const own = alone ? await proposerRefusal(tx, row, reviewer.userId, verdict, rules) : null;
  if (own) return own;
  const evidence = inSession ? {} : visibleEvidence(reviewer.userId);
  const gate = await gateRefusal(tx, { verdict, rationale, override }, { statementId, ...evidence });
  if (gate.failure) return gate.failure;
  const id = newId(await newestVerdictId(tx, statementId));
  const judged = { judgedText: row.text, judgedSpeakerId: row.speakerId, judgedKind: row.kind };
  const kept = { verdict, rationale, override: gate.overridden ? override : null };
  const blind = rules.blind && rules.needed > 1 && !inSession;
  const rule = { needed: rules.needed, blind, inSession };
  await tx.verdict.create({ data: { id, statementId, reviewerId: reviewer.userId, ...kept, ...rule, ...judged } });
  if (blind) await keepEvidence(tx, statementId, reviewer.userId);
  const conflict = await writeStatement(tx, row, await standingFor(tx, row));
  if (conflict) return conflict;
  const whose = inSession ? { inSession, reviewer: reviewer.name } : {};
  const data = { ...statementLabel(row), verdictId: id, verdict, overridden: gate.overridden, ...whose };
  await record({
    type: "verdict.given",
    entity: "statement",
    entityId: statementId,
    documentId: row.documentId,
    data,
  });
  return ok({ id, row });
}

const newestVerdictId = async (tx: Tx, statementId: string) =>
  (await tx.verdict.findFirst({ where: { statementId }, orderBy: { id: "desc" }, select: { id: true } }))?.id;

type Weighing = { verdict: string; rationale: string | null; override: string | null };

export async function gateRefusal(
  tx: Tx,
  { verdict, rationale, override }: Weighing,
  where: ({ statementId: string } & ReturnType<typeof visibleEvidence>) | { statementId: string },
): Promise<{ failure: Failure | null; overridden: boolean }> {
  if (verdict !== "verified") return { failure: null, overridden: false };
  const evidence = await tx.evidence.findMany({ where: { ...where, withdrawnAt: null } });
  const gate = evidenceGate(evidence, (await getDeskSettings(tx)).gate);
  const missing = gate.met ? [] : [...gate.missing];
  if (gate.enabled && gate.against > 0 && !rationale)
    missing.push("A rationale: there is evidence against this, so say why it does not hold.");
  if (missing.length === 0) return { failure: null, overridden: false };
  if (override) return { failure: null, overridden: true };
  const message = `Not verified yet: ${missing.join(" ")}`;
  return { failure: fail("refused", "gate-unmet", message, { missing }), overridden: false };
}
