import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/generated/prisma/client";
import { ok, type Result } from "@/lib/result";
import { countedTo, type NeedsMe, type NeedsMeCount, type NeedsMeGroup } from "./model";
import { type NeededRow, needed, neededInclude } from "./needed-statement";
import { notWithdrawn, overtakenVerdicts } from "./overtaken";
import { type NeedsMeFilter, needsMeFilter } from "./schema";

/** On the desk still. */
const present = { removedAt: null, document: { removedAt: null } } satisfies Prisma.StatementWhereInput;

/** Statements that were judged and lost their verdict to a change are found by this; few, so they are read whole. */
const judgedBefore = {
  verdicts: { some: { OR: [{ withdrawals: { none: {} } }, { withdrawals: { some: { reinstates: true } } }] } },
} satisfies Prisma.StatementWhereInput;

/** The most that is looked through where a rule cannot be asked of the database. */
const readAtMost = 200;

/** How many statements need the reader. Those who may give no verdicts are needed nowhere. */
export async function countNeedsMe(actor: Actor | null): Promise<Result<NeedsMeCount>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  if (!actor || !may(actor, "verdicts.give")) return ok({ number: 0, more: false });
  const overtaken = await readOvertaken(actor.userId);
  const others = await Promise.all(
    [unreviewed, sourcing(actor.userId, overtaken), disputed(actor.userId, overtaken)].map(countOf),
  );
  const sum = overtaken.length + others.reduce((total, one) => total + one, 0);
  return ok({ number: Math.min(sum, countedTo), more: sum > countedTo });
}

/** What needs the reader, by why, most pressing first; groups without a statement are left out. */
export async function getNeedsMe(actor: Actor | null, filter: NeedsMeFilter = {}): Promise<Result<NeedsMe>> {
  const { perGroup, documents } = needsMeFilter.parse(filter);
  const count = await countNeedsMe(actor);
  if (!count.ok) return count;
  if (!actor || !may(actor, "verdicts.give")) return ok({ count: count.value, groups: [] });
  const overtaken = await readOvertaken(actor.userId);
  const reopened = await readReopened();
  const groups: NeedsMeGroup[] = [
    {
      reason: "reopened",
      document: null,
      count: reopened.length,
      statements: reopened.slice(0, perGroup).map(needed.reopened),
    },
    {
      reason: "overtaken",
      document: null,
      count: overtaken.length,
      statements: overtaken.slice(0, perGroup).map(needed.overtaken),
    },
    await readGroup("sourcing", sourcing(actor.userId, overtaken), perGroup),
    await readGroup("disputed", disputed(actor.userId, overtaken), perGroup),
    ...(await readUnreviewed(reopened, documents, perGroup)),
  ];
  return ok({ count: count.value, groups: groups.filter((group) => group.count > 0) });
}

const unreviewed = { ...present, status: "unreviewed" } satisfies Prisma.StatementWhereInput;

const idsOf = (rows: { id: string }[]) => rows.map((row) => row.id);

const sourcing = (userId: string, without: NeededRow[]): Prisma.StatementWhereInput => ({
  ...present,
  id: { notIn: idsOf(without) },
  status: "needs-sourcing",
  verdicts: { some: { reviewerId: userId, verdict: "needs-sourcing", withdrawals: { none: {} } } },
});

const disputed = (userId: string, without: NeededRow[]): Prisma.StatementWhereInput => ({
  id: { notIn: idsOf(without) },
  removedAt: null,
  document: { removedAt: null, createdById: userId },
  status: "disputed",
});

const countOf = (where: Prisma.StatementWhereInput) => db.statement.count({ where, take: countedTo + 1 });

async function readGroup(
  reason: "sourcing" | "disputed",
  where: Prisma.StatementWhereInput,
  take: number,
): Promise<NeedsMeGroup> {
  const [count, rows] = await Promise.all([
    countOf(where),
    db.statement.findMany({ where, include: neededInclude, orderBy: { id: "desc" }, take }),
  ]);
  return { reason, document: null, count, statements: rows.map(needed[reason]) };
}

async function readReopened(): Promise<NeededRow[]> {
  const where = { ...unreviewed, ...judgedBefore };
  const rows = await db.statement.findMany({
    where,
    include: neededInclude,
    orderBy: { updatedAt: "desc" },
    take: readAtMost,
  });
  return rows.filter((row) => row.verdicts.some(notWithdrawn));
}

async function readOvertaken(userId: string): Promise<NeededRow[]> {
  const otherwise = (["verified", "disputed", "needs-sourcing"] as const).map((verdict) => ({
    status: { notIn: ["unreviewed", verdict] },
    verdicts: { some: { reviewerId: userId, verdict } },
  }));
  const where = { ...present, OR: otherwise };
  const rows = await db.statement.findMany({
    where,
    include: neededInclude,
    orderBy: { updatedAt: "desc" },
    take: readAtMost,
  });
  return overtakenVerdicts(rows, userId);
}

async function readUnreviewed(reopened: NeededRow[], documents: number, perGroup: number): Promise<NeedsMeGroup[]> {
  const where = { ...unreviewed, id: { notIn: idsOf(reopened) } };
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
