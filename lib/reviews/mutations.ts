import { createHash } from "node:crypto";
import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { findEditable, type StatementRow, statementLabel } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { giveVerdict } from "./give-verdict";
import { keepIntent } from "./keep-intent";
import type { Evidence, Verdict } from "./model";
import { evidenceInclude, toEvidence } from "./read-evidence";
import { toVerdict, verdictInclude } from "./read-verdict";
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

/** Adds evidence. Its excerpt (else its note, else its address) is frozen with its SHA-256. */
export async function addEvidence(
  actor: Actor | null,
  statementId: string,
  input: EvidenceInput,
): Promise<Result<Added>> {
  const refused = refusal(actor, "evidence.add");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(evidenceInput, input);
  if (!parsed.ok) return parsed;
  const {
    url = null,
    documentId = null,
    note = null,
    locator = null,
    excerpt = null,
    group = null,
    ...rest
  } = parsed.value;
  return act(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId);
    if (!found.ok) return found;
    const fault = documentId && (await documentFault(tx, documentId, excerpt));
    if (fault) return fault;
    const frozen = excerpt ?? note ?? url ?? documentId ?? "";
    const sha256 = createHash("sha256").update(frozen).digest("hex");
    const row = await tx.evidence.create({
      data: {
        id: newId(),
        statementId,
        ...rest,
        url,
        documentId,
        note,
        locator,
        excerpt,
        group,
        sha256,
        addedById: actor.userId,
      },
      include: evidenceInclude,
    });
    await recordEvidence(record, "evidence.added", found.value, row);
    return ok({ evidence: toEvidence(row, actor) });
  });
}

async function documentFault(tx: Tx, documentId: string, excerpt: string | null): Promise<Failure | null> {
  const fault = (field: string, code: string, message: string) =>
    fail("refused", code, message, { fields: { [field]: [message] } });
  const version = await tx.documentVersion.findFirst({
    where: { documentId, withdrawnAt: null, document: { removedAt: null } },
    orderBy: { number: "desc" },
    select: { text: true },
  });
  if (!version) return fault("documentId", "no-such-document", "There is no such document on this desk.");
  if (excerpt && !version.text.includes(excerpt))
    return fault(
      "excerpt",
      "not-in-document",
      "These words do not stand in that document. Copy the passage exactly as it stands there.",
    );
  return null;
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

type Recorder = Parameters<Parameters<typeof act>[1]>[1];

// Ids only: what is confidential must not stand in the record, which everybody reads.
function recordEvidence(
  record: Recorder,
  type: "evidence.added" | "evidence.withdrawn",
  statement: StatementRow,
  evidence: { id: string; stance: string; grade: string },
): Promise<void> {
  const { id: evidenceId, stance, grade } = evidence;
  const data = { ...statementLabel(statement), evidenceId, stance, grade };
  return record({ type, entity: "statement", entityId: statement.id, documentId: statement.documentId, data });
}
