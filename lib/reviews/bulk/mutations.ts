import type { z } from "zod";
import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor, Permission } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { act, type Recorder } from "@/lib/events/record";
import { parseInput } from "@/lib/parse-input";
import { type Failure, fail, ok, type Result } from "@/lib/result";
import { applyEdit } from "@/lib/statements/apply-edit";
import { confirmAttribution } from "@/lib/statements/confirm-attribution";
import { statementLabel } from "@/lib/statements/find-editable";
import { relinkClaims } from "@/lib/statements/relink-claims";
import { takeOff } from "@/lib/statements/take-off";
import { whereStatements } from "@/lib/statements/where-statements";
import { type Reader, unassignOne } from "../assignments/assign-one";
import { assignPlanned, planReaders } from "../assignments/plan-readers";
import { giveVerdict } from "../give-verdict";
import { keepIntent } from "../keep-intent";
import type { BulkOutcome } from "./model";
import { mostAtOnce } from "./model";
import { type BulkAct, type BulkInput, bulkInput } from "./schema";

type Chosen = { id: string; version?: number };
type Outcome = Omit<BulkOutcome, "group">;

/**
 * Does one thing to many statements: a verdict, removal, attribution or its confirmation, or who is asked to read them. One transaction, one act to undo. Each is judged
 * by its own rules, and those that are refused are named; the others are done all the same. As a preview it is done and
 * rolled back, so that it says exactly what would happen. Failures: malformed; forbidden; refused "too-many"; changed
 * "other-count" where a filter finds another number than the reviewer was told.
 */
export async function actOnMany(actor: Actor | null, input: BulkInput): Promise<Result<BulkOutcome>> {
  const parsed = parseInput(bulkInput, input);
  const permission = parsed.ok ? permissionFor[parsed.value.act.act] : "statements.edit";
  const refused = refusal(actor, permission);
  if (refused || !actor) return refused ?? notSignedIn;
  if (!parsed.ok) return parsed;
  const { act: what, preview } = parsed.value;
  if (what.act === "verdict" && what.override && !may(actor, "verdicts.override-gate"))
    return refusal(actor, "verdicts.override-gate") ?? notSignedIn;
  const late: { failure: Failure; version: number | undefined }[] = [];
  let tried: Outcome | null = null;
  // An edit that changes nothing is no act: nothing is recorded of it, and nothing is there to undo.
  let acted = false;
  const result = await act(actor, async (tx, record) => {
    const chosen = await choose(tx, parsed.value);
    if (!chosen.ok) return chosen;
    const noting: Recorder = (event) => {
      acted = true;
      return record(event);
    };
    const planned = await planFor(tx, what, chosen.value);
    if (!planned.ok) return planned;
    tried = await actOnEach(tx, noting, actor, { what, ...planned.value }, chosen.value, late);
    return preview ? rolledBack : ok(tried);
  });
  if (!result.ok) return result === rolledBack && tried ? ok({ ...(tried as Outcome), group: null }) : result;
  if (what.act === "verdict") {
    const { verdict, rationale = null } = what;
    for (const { failure, version } of late) await keepIntent(actor, failure, { verdict, rationale, version });
  }
  const { group, ...outcome } = result.value;
  return ok({ ...outcome, group: acted ? group : null });
}

const permissionFor = {
  verdict: "verdicts.give",
  remove: "statements.edit",
  confirm: "statements.edit",
  attribute: "statements.edit",
  assign: "statements.assign",
  unassign: "statements.assign",
} as const satisfies Record<BulkAct["act"], Permission>;

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
const rolledBack = fail("refused", "preview", "Nothing was done: this is a preview.");

async function choose(tx: Tx, input: z.output<typeof bulkInput>): Promise<Result<Chosen[]>> {
  if (input.statements) return ok(input.statements);
  const rows = await tx.statement.findMany({
    where: { ...(await whereStatements(tx, input.filter ?? {})), ...suggestions(input.act) },
    orderBy: { id: "asc" },
    select: { id: true },
    take: mostAtOnce + 1,
  });
  if (rows.length > mostAtOnce)
    return fail(
      "refused",
      "too-many",
      `More than ${mostAtOnce.toLocaleString("en")} statements match. Narrow the filter, and do it in parts.`,
    );
  if (input.expected !== undefined && input.expected !== rows.length)
    return fail(
      "changed",
      "other-count",
      `By now ${rows.length} statements match, not ${input.expected}. Nothing was done; look at the list again.`,
      { current: { count: rows.length } },
    );
  return ok(rows);
}

type Doing = { what: BulkAct; readers: ReadonlyMap<string, Reader> };

async function planFor(tx: Tx, what: BulkAct, chosen: readonly Chosen[]): Promise<Result<Omit<Doing, "what">>> {
  if (what.act !== "assign") return ok({ readers: new Map() });
  const ids = chosen.map(({ id }) => id);
  const planned = await planReaders(tx, ids, what);
  return planned.ok ? ok({ readers: planned.value }) : planned;
}

async function actOnEach(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  doing: Doing,
  chosen: readonly Chosen[],
  late: { failure: Failure; version: number | undefined }[],
): Promise<Outcome> {
  const outcome: Outcome = { asked: chosen.length, done: [], refused: [] };
  const relink = new Set<string>();
  for (const { id, version } of chosen) {
    const result = await actOnOne(tx, record, actor, doing, id, version);
    if (result.ok) {
      outcome.done.push(id);
      if (result.value) relink.add(result.value);
      continue;
    }
    if (result.code === "stale-version") late.push({ failure: result, version });
    outcome.refused.push({ id, text: await wordsOf(tx, id), ...pick(result) });
  }
  for (const versionId of relink) await relinkClaims(tx, versionId);
  return outcome;
}

/** Of what a filter finds, only attributions that are suggested, and that nobody has vouched for, can be confirmed. */
const suggestions = (what: BulkAct) =>
  what.act === "confirm"
    ? {
        ...{ origin: "machine", attributedById: null, confidence: { gte: what.atLeast } },
        NOT: { speakerId: null, mentionText: null, cueText: null },
      }
    : {};

const pick = ({ code, message, missing }: Failure) => ({ code, message, missing });

/** @returns the version whose claims must be linked again, or null */
async function actOnOne(
  tx: Tx,
  record: Recorder,
  actor: Actor,
  { what, readers }: Doing,
  id: string,
  version: number | undefined,
): Promise<Result<string | null>> {
  if (what.act === "verdict") {
    const { verdict, rationale = null, override = null } = what;
    const given = await giveVerdict(tx, record, actor, id, { version, verdict, rationale, override });
    return given.ok ? ok(null) : given;
  }
  if (what.act === "remove") {
    const taken = await takeOff(tx, record, id, version);
    return taken.ok ? ok(taken.value.relink) : taken;
  }
  if (what.act === "confirm") {
    const confirmed = await confirmAttribution(tx, record, actor, id, { version, atLeast: what.atLeast });
    return confirmed.ok ? ok(null) : confirmed;
  }
  if (what.act === "assign") return assignPlanned(tx, record, actor, id, { readers, deadline: what.deadline ?? null });
  if (what.act === "unassign") {
    const ended = await unassignOne(tx, record, id, what.userId ?? null);
    return ended.ok ? ok(null) : ended;
  }
  const { speakerId, speakerName } = what;
  const edited = await applyEdit(tx, record, actor, id, { version, speakerId, speakerName });
  return edited.ok ? ok(edited.value.relink) : edited;
}

async function wordsOf(tx: Tx, id: string): Promise<string> {
  const row = await tx.statement.findUnique({ where: { id }, select: { kind: true, text: true } });
  return row ? statementLabel(row).text : "";
}
