import { may } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import { openDispute } from "@/lib/statements/read-signals";
import { adjudicatorRefusal } from "../adjudication/adjudicator-refusal";
import { asSeenBy } from "../closing/visible-verdicts";
import { inQueue } from "../queues/in-queue";
import type { QueueName } from "../queues/model";
import { present } from "../queues/open-for";
import { deskRules, readRules } from "../rules/queries";
import { countedTo, type NeedsMeReason, needsMeReasons } from "./model";
import { isReopened, isToSource, isUnbacked } from "./needs-rules";

/** A statement that needs the reader, with what was said with it. */
export type Found = { id: string; told: string | null };
export type ListedReason = Exclude<NeedsMeReason, "unreviewed">;

type Where = NonNullable<NonNullable<Parameters<Tx["statement"]["findMany"]>[0]>["where"]>;
type Finder = (tx: Tx, actor: Actor) => Promise<Found[]>;

/** One more than is counted, so that "more" is known. */
const take = countedTo + 1;

const finders: Record<ListedReason, Finder> = {
  returned: (tx, actor) => ofQueue(tx, actor, "returned"),
  contested: (tx) => ofWhere(tx, { ...present(), evidence: { some: openDispute } }),
  assigned: async (tx, actor) => {
    const asked = await inQueue(tx, actor.userId, "assigned", {});
    const due = (one: (typeof asked)[number]) => one.deadline?.getTime() ?? Number.POSITIVE_INFINITY;
    return asked
      .sort((a, b) => (due(a) === due(b) ? 0 : due(a) - due(b)))
      .map(({ row, deadline }) => ({
        id: row.id,
        told: deadline && `due ${deadline.toISOString().slice(0, 16).replace("T", " ")} UTC`,
      }));
  },
  split: toRule,
  overtaken: (tx, actor) => ofQueue(tx, actor, "disputes"),
  reopened: (tx, actor) => kept(tx, actor, { closing: "open", ...judgedBefore }, isReopened),
  unbacked,
  sourcing: (tx, actor) =>
    kept(
      tx,
      actor,
      { status: "needs-sourcing", verdicts: { some: { reviewerId: actor.userId, verdict: "needs-sourcing" } } },
      (row) => isToSource(row, actor.userId),
    ),
  "second-reader": (tx, actor) => ofQueue(tx, actor, "second-reader"),
  "follow-ups": (tx, actor) => ofQueue(tx, actor, "follow-ups"),
  disputed: (tx, { userId }) =>
    ofWhere(tx, { removedAt: null, document: { removedAt: null, createdById: userId }, status: "disputed" }),
};

/** Everything that needs the reader but what is open to anyone, by reason, each statement for its first reason alone. */
export async function reasonsOf(tx: Tx, actor: Actor): Promise<Map<ListedReason, Found[]>> {
  const listed = needsMeReasons.filter((reason) => reason !== "unreviewed");
  const all = await Promise.all(listed.map(async (reason) => [reason, await finders[reason](tx, actor)] as const));
  const seen = new Set<string>();
  return new Map(
    all.map(([reason, found]) => {
      const own = found.filter(({ id }) => !seen.has(id));
      for (const { id } of own) seen.add(id);
      return [reason, own];
    }),
  );
}

async function ofQueue(tx: Tx, { userId }: Actor, queue: QueueName): Promise<Found[]> {
  const members = await inQueue(tx, userId, queue, {});
  return members.slice(0, take).map(({ row, note }) => ({ id: row.id, told: note }));
}

async function ofWhere(tx: Tx, where: Where): Promise<Found[]> {
  const rows = await tx.statement.findMany({ where, select: { id: true }, orderBy: { id: "desc" }, take });
  return rows.map(({ id }) => ({ id, told: null }));
}

/** Split, and the reader may rule there. */
async function toRule(tx: Tx, actor: Actor): Promise<Found[]> {
  if (!may(actor, "verdicts.adjudicate")) return [];
  const ofDesk = await deskRules(tx);
  const rows = await tx.statement.findMany({
    where: { ...present(), closing: "split" },
    select: { id: true, document: { select: { rules: true } } },
    orderBy: { id: "desc" },
  });
  return rows
    .filter(({ document: { rules } }) => {
      const here = rules === null ? ofDesk : readRules(rules);
      return adjudicatorRefusal(actor, here) === null;
    })
    .slice(0, take)
    .map(({ id }) => ({ id, told: null }));
}

/** Judged by somebody, and not simply taken back. */
const judgedBefore: Where = {
  verdicts: { some: { OR: [{ withdrawals: { none: {} } }, { withdrawals: { some: { reinstates: true } } }] } },
};

/** What a primary source with a locator backs is never looked through. */
async function unbacked(tx: Tx, actor: Actor): Promise<Found[]> {
  if (!(await getDeskSettings(tx)).gate) return [];
  const { userId } = actor;
  const primary = { withdrawnAt: null, kept: false, stance: "supports", grade: "primary", NOT: { locator: null } };
  return kept(
    tx,
    actor,
    {
      status: "verified",
      verdicts: { some: { reviewerId: userId, verdict: "verified", override: null } },
      evidence: { none: primary },
    },
    (row) => isUnbacked(row, row.evidence, userId),
  );
}

const judgedColumns = {
  id: true,
  kind: true,
  status: true,
  closing: true,
  openedUpTo: true,
  text: true,
  speakerId: true,
  verdicts: { include: { withdrawals: { select: { id: true, reinstates: true } } } },
  evidence: { where: { withdrawnAt: null, kept: false } },
} as const;
type Candidate = Awaited<ReturnType<typeof readCandidates>>[number];

const batch = 500;

const readCandidates = (tx: Tx, where: Where, skip: number) =>
  tx.statement.findMany({
    where: { AND: [present(), where] },
    select: judgedColumns,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    skip,
    take: batch,
  });

/**
 * What a rule keeps, last changed first. The database narrows as far as it can be asked; the rule itself reads verdicts, so
 * all candidates are looked through, in batches, until there are more than anybody is shown.
 */
async function kept(tx: Tx, { userId }: Actor, where: Where, rule: (row: Candidate) => boolean): Promise<Found[]> {
  const ids = new Set<string>();
  for (let skip = 0; ; skip += batch) {
    const rows = await readCandidates(tx, where, skip);
    for (const row of rows) if (ids.size < take && rule(asSeenBy(row, userId))) ids.add(row.id);
    if (rows.length < batch || ids.size >= take) return [...ids].map((id) => ({ id, told: null }));
  }
}
