import type { Tx } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import type { Recorder } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { type StatementRow, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { evidenceGate } from "./evidence-gate";
import type { Verdict, VerdictValue } from "./model";
import { toVerdict, verdictInclude } from "./read-verdict";
import { statusFor } from "./refresh-status";

type Given = {
  /** whose verdict it is */
  reviewer: { userId: string; name: string };
  verdict: VerdictValue;
  rationale: string | null;
  /** why the evidence gate is overridden, where it is unmet; who may is asked before */
  override: string | null;
  /** given by a vote that the lead of a session recorded */
  inSession?: boolean;
};

/** Appends a verdict within an act: weighed by the gate, on the words, the speaker and the kind that stand. */
export async function giveVerdict(
  tx: Tx,
  record: Recorder,
  row: StatementRow,
  { reviewer, verdict, rationale, override, inSession = false }: Given,
): Promise<Result<{ statement: Statement; verdict: Verdict }>> {
  const gate = await gateRefusal(tx, row.id, { verdict, rationale, override });
  if (gate.failure) return gate.failure;
  const id = newId(await newestVerdictId(tx, row.id));
  const judged = { judgedText: row.text, judgedSpeakerId: row.speakerId, judgedKind: row.kind };
  const kept = { verdict, rationale, override: gate.overridden ? override : null };
  await tx.verdict.create({ data: { id, statementId: row.id, reviewerId: reviewer.userId, ...kept, ...judged } });
  const conflict = await writeStatement(tx, row, { status: await statusFor(tx, row) });
  if (conflict) return conflict;
  await record({
    type: "verdict.given",
    entity: "statement",
    entityId: row.id,
    documentId: row.documentId,
    data: {
      ...statementLabel(row),
      verdictId: id,
      verdict,
      overridden: gate.overridden,
      reviewer: reviewer.name,
      inSession,
    },
  });
  const stored = await tx.verdict.findUniqueOrThrow({ where: { id }, include: verdictInclude });
  return ok({ statement: await readStatement(tx, row.id), verdict: toVerdict(stored, row) });
}

const newestVerdictId = async (tx: Tx, statementId: string) =>
  (await tx.verdict.findFirst({ where: { statementId }, orderBy: { id: "desc" }, select: { id: true } }))?.id;

async function gateRefusal(
  tx: Tx,
  statementId: string,
  { verdict, rationale, override }: Omit<Given, "reviewer" | "inSession">,
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
