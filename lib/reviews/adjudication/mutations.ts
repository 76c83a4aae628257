import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { act } from "@/lib/events/record";
import { newId } from "@/lib/new-id";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { findEditable, statementLabel, writeStatement } from "@/lib/statements/find-editable";
import type { Statement } from "@/lib/statements/model";
import { readStatement } from "@/lib/statements/read-statement";
import { byReviewer, deriveClosing } from "../closing/derive-closing";
import { proposerRefusal } from "../closing/proposer-refusal";
import { newest, stands } from "../derive-status";
import { gateRefusal } from "../give-verdict";
import { keepIntent } from "../keep-intent";
import type { Ruling, VerdictValue } from "../model";
import { verdictOrigin } from "../read-verdict";
import { standingFor } from "../refresh-status";
import { rulesFor } from "../rules/queries";
import { adjudicatorRefusal } from "./adjudicator-refusal";
import { rulingInclude, toRuling } from "./read-ruling";
import { type RulingInput, rulingInput, type WithdrawRulingInput, withdrawRulingInput } from "./schema";
import { setRulingWithdrawn } from "./set-ruling-withdrawn";

type Ruled = { statement: Statement; ruling: Ruling; group: string };

/**
 * Rules on verdicts that differ. The verdicts stay as they were given; the status is the ruling's. Failures: forbidden for
 * who may not by the rules here; refused "not-split" where nothing is to be ruled on, "gate-unmet", "own-proposal"; changed
 * "stale-version" with the statement as it stands where somebody was first (the intent is kept in the record).
 */
export async function adjudicate(actor: Actor | null, statementId: string, input: RulingInput): Promise<Result<Ruled>> {
  const refused = refusal(actor, "verdicts.adjudicate");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(rulingInput, input);
  if (!parsed.ok) return parsed;
  const { version, verdict, rationale, override = null } = parsed.value;
  if (override && !may(actor, "verdicts.override-gate")) return refusal(actor, "verdicts.override-gate") ?? notSignedIn;
  const result = await act(actor, async (tx, record) => {
    const found = await findEditable(tx, statementId, version);
    if (!found.ok) return found;
    const row = found.value;
    const { rules } = await rulesFor(tx, row.documentId);
    const forbidden = adjudicatorRefusal(actor, rules);
    if (forbidden) return forbidden;
    const withdrawals = { withdrawals: true } as const;
    const verdicts = await tx.verdict.findMany({
      where: { statementId },
      include: { ...withdrawals, reviewer: { select: { name: true } } },
    });
    const rulings = await tx.adjudication.findMany({ where: { statementId }, include: withdrawals });
    if (deriveClosing(verdicts, rulings, row).state !== "split") return notSplit;
    const own = await proposerRefusal(tx, row, actor.userId, verdict, rules);
    if (own) return own;
    const gate = await gateRefusal(tx, { verdict, rationale, override }, { statementId });
    if (gate.failure) return gate.failure;
    const counted = byReviewer(verdicts.filter((given) => stands(given, row)));
    const overturned = [...counted.values()]
      .filter((given) => given.verdict !== verdict)
      .map((given) => ({
        ...whoGave(given),
        verdict: given.verdict as VerdictValue,
      }));
    const judged = { judgedText: row.text, judgedSpeakerId: row.speakerId, judgedKind: row.kind };
    const last = newest([...verdicts, ...rulings])?.id;
    const kept = { verdict, rationale, override: gate.overridden ? override : null, ...judged };
    const { id } = await tx.adjudication.create({
      data: {
        id: newId(last),
        ...{ statementId, adjudicatorId: actor.userId, ...kept },
        overturned: JSON.stringify(overturned),
      },
    });
    const conflict = await writeStatement(tx, row, await standingFor(tx, row));
    if (conflict) return conflict;
    await record({
      type: "ruling.given",
      entity: "statement",
      entityId: statementId,
      documentId: row.documentId,
      data: {
        ...{ ...statementLabel(row), rulingId: id, verdict, rationale, overridden: gate.overridden },
        // ids for those who are told, and what they had given for the sentence
        ...{ overturned: overturned.flatMap(({ userId }) => userId ?? []), against: overturned },
      },
    });
    const stored = await tx.adjudication.findUniqueOrThrow({ where: { id }, include: rulingInclude });
    return ok({ statement: await readStatement(tx, statementId), ruling: toRuling(stored, row) });
  });
  if (!result.ok && result.code === "stale-version") await keepIntent(actor, result, { verdict, rationale, version });
  return result;
}

/** Who gave an imported verdict may have no account here, and whoever brought it in gave none. */
const whoGave = ({ importedFrom, reviewerId, reviewer }: Given): { userId: string | null; name: string } =>
  importedFrom
    ? { userId: null, name: verdictOrigin.parse(JSON.parse(importedFrom)).reviewer }
    : { userId: reviewerId, name: reviewer.name };
type Given = { importedFrom: string | null; reviewerId: string; reviewer: { name: string } };

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
const notSplit = fail(
  "refused",
  "not-split",
  "There is nothing to rule on: all readers say the same, or are not all in, or somebody ruled already.",
);

/**
 * Takes a ruling back, and says why: one's own, or anybody's for editors and administrators. The item is split again, and
 * those whom it overturned are told.
 */
export async function withdrawRuling(
  actor: Actor | null,
  rulingId: string,
  input: WithdrawRulingInput,
): Promise<Result<{ statement: Statement; group: string }>> {
  const refused = refusal(actor, "verdicts.adjudicate");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(withdrawRulingInput, input);
  if (!parsed.ok) return parsed;
  return act(actor, (tx, record) => setRulingWithdrawn(tx, record, actor, rulingId, true, parsed.value.why));
}
