import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { getDeskSettings } from "@/lib/desk/queries";
import type { Prisma } from "@/lib/generated/prisma/client";
import { ok, type Result } from "@/lib/result";
import { openDispute } from "@/lib/statements/read-signals";
import { asSeenBy } from "../closing/visible-verdicts";
import { verdictValues } from "../model";
import { countedTo, type NeedsMe, type NeedsMeCount, type NeedsMeGroup, type NeedsMeReason } from "./model";
import { needed, neededInclude } from "./needed-statement";
import { isOvertaken, isReopened, isToSource, isUnbacked } from "./needs-rules";
import { type NeedsMeFilter, needsMeFilter } from "./schema";

/** On the desk still. */
const present = { removedAt: null, document: { removedAt: null } } satisfies Prisma.StatementWhereInput;

/** Judged by somebody, and not simply taken back. */
const judgedBefore = {
  verdicts: { some: { OR: [{ withdrawals: { none: {} } }, { withdrawals: { some: { reinstates: true } } }] } },
} satisfies Prisma.StatementWhereInput;

/** How many statements need the reader. Those who may give no verdicts are needed nowhere. */
export async function countNeedsMe(actor: Actor | null): Promise<Result<NeedsMeCount>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  if (!actor || !may(actor, "verdicts.give")) return ok({ number: 0, more: false });
  const { userId } = actor;
  const mine = await Promise.all([overtaken(userId), unbacked(userId), toSource(userId)]);
  const others = await Promise.all([countOf(contested), countOf(unreviewed), countOf(disputed(userId, mine[0]))]);
  const sum = mine.reduce((total, ids) => total + ids.length, 0) + others.reduce((total, one) => total + one, 0);
  return ok({ number: Math.min(sum, countedTo), more: sum > countedTo });
}

/** What needs the reader, by why, most pressing first; groups without a statement are left out. */
export async function getNeedsMe(actor: Actor | null, filter: NeedsMeFilter = {}): Promise<Result<NeedsMe>> {
  const { perGroup, documents } = needsMeFilter.parse(filter);
  const count = await countNeedsMe(actor);
  if (!count.ok) return count;
  if (!actor || !may(actor, "verdicts.give")) return ok({ count: count.value, groups: [] });
  const { userId } = actor;
  const after = await reopened(userId);
  const against = await overtaken(userId);
  const groups: NeedsMeGroup[] = [
    await readGroup(userId, "contested", contested, perGroup),
    await groupOf(userId, "reopened", after, perGroup),
    await groupOf(userId, "overtaken", against, perGroup),
    await groupOf(userId, "unbacked", await unbacked(userId), perGroup),
    await groupOf(userId, "sourcing", await toSource(userId), perGroup),
    await readGroup(userId, "disputed", disputed(userId, against), perGroup),
    ...(await readUnreviewed(after, documents, perGroup)),
  ];
  return ok({ count: count.value, groups: groups.filter((group) => group.count > 0) });
}

const contested = { ...present, evidence: { some: openDispute } } satisfies Prisma.StatementWhereInput;
/** What is contested needs everybody for that, and is counted once. */
const uncontested = { evidence: { none: openDispute } } satisfies Prisma.StatementWhereInput;

const unreviewed = { ...present, ...uncontested, status: "unreviewed" } satisfies Prisma.StatementWhereInput;

const disputed = (userId: string, without: string[]): Prisma.StatementWhereInput => ({
  id: { notIn: without },
  removedAt: null,
  document: { removedAt: null, createdById: userId },
  status: "disputed",
  ...uncontested,
});

const countOf = (where: Prisma.StatementWhereInput) => db.statement.count({ where, take: countedTo + 1 });

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
} satisfies Prisma.StatementSelect;
type Candidate = Prisma.StatementGetPayload<{ select: typeof judgedColumns }>;

const batch = 500;

/**
 * Ids of what a rule keeps, last changed first. The database narrows as far as it can be asked; the rule itself reads
 * verdicts, so all candidates are looked through, in batches, until there are more than anybody is shown.
 */
async function kept(
  userId: string,
  where: Prisma.StatementWhereInput,
  rule: (row: Candidate) => boolean,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let skip = 0; ; skip += batch) {
    const rows = await db.statement.findMany({
      where: { AND: [present, uncontested, where] },
      select: judgedColumns,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip,
      take: batch,
    });
    for (const row of rows) if (ids.size <= countedTo && rule(asSeenBy(row, userId))) ids.add(row.id);
    if (rows.length < batch || ids.size > countedTo) return [...ids];
  }
}

const reopened = (userId: string) => kept(userId, { closing: "open", ...judgedBefore }, isReopened);

/** Only where somebody else decided otherwise: what a reader changed their own mind about is not looked through. */
const overtaken = (userId: string) =>
  kept(
    userId,
    {
      OR: verdictValues.map((verdict) => ({
        status: { notIn: ["unreviewed", verdict] },
        AND: [
          { verdicts: { some: { reviewerId: userId, verdict } } },
          { verdicts: { some: { reviewerId: { not: userId }, verdict: { not: verdict } } } },
        ],
      })),
    },
    (row) => isOvertaken(row, userId),
  );

const toSource = (userId: string) =>
  kept(
    userId,
    { status: "needs-sourcing", verdicts: { some: { reviewerId: userId, verdict: "needs-sourcing" } } },
    (row) => isToSource(row, userId),
  );

/** What a primary source with a locator backs is never looked through. */
async function unbacked(userId: string): Promise<string[]> {
  if (!(await getDeskSettings()).gate) return [];
  const primary = { withdrawnAt: null, stance: "supports", grade: "primary", NOT: { locator: null } };
  return kept(
    userId,
    {
      status: "verified",
      verdicts: { some: { reviewerId: userId, verdict: "verified", override: null } },
      evidence: { none: primary },
    },
    (row) => isUnbacked(row, row.evidence, userId),
  );
}

async function groupOf(
  userId: string,
  reason: Exclude<NeedsMeReason, "unreviewed">,
  ids: string[],
  perGroup: number,
): Promise<NeedsMeGroup> {
  const rows = await db.statement.findMany({ where: { id: { in: ids.slice(0, perGroup) } }, include: neededInclude });
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return {
    reason,
    document: null,
    count: ids.length,
    statements: inOrder.map((row) => needed[reason](asSeenBy(row, userId))),
  };
}

async function readGroup(
  userId: string,
  reason: "contested" | "disputed",
  where: Prisma.StatementWhereInput,
  take: number,
): Promise<NeedsMeGroup> {
  const [count, rows] = await Promise.all([
    countOf(where),
    db.statement.findMany({ where, include: neededInclude, orderBy: { id: "desc" }, take }),
  ]);
  return { reason, document: null, count, statements: rows.map((row) => needed[reason](asSeenBy(row, userId))) };
}

async function readUnreviewed(without: string[], documents: number, perGroup: number): Promise<NeedsMeGroup[]> {
  const where = { ...unreviewed, id: { notIn: without } };
  const newest = await db.document.findMany({
    where: { removedAt: null, statements: { some: { ...where, document: undefined } } },
    select: { id: true, title: true },
    orderBy: { id: "desc" },
    take: documents,
  });
  return Promise.all(
    newest.map(async (document) => {
      const here = { ...where, documentId: document.id };
      const [count, rows] = await Promise.all([
        countOf(here),
        db.statement.findMany({ where: here, include: neededInclude, orderBy: { start: "asc" }, take: perGroup }),
      ]);
      return { reason: "unreviewed" as const, document, count, statements: rows.map(needed.unreviewed) };
    }),
  );
}
