import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { asSeenBy } from "../closing/visible-verdicts";
import { onlyOpenFor } from "../queues/open-for";
import { countedTo, type NeedsMe, type NeedsMeCount, type NeedsMeGroup } from "./model";
import { needed, neededInclude } from "./needed-statement";
import { type Found, type ListedReason, reasonsOf } from "./reasons";
import { type NeedsMeFilter, needsMeFilter } from "./schema";

/** How many statements need the reader, each once. Those who may give no verdicts are needed nowhere. */
export async function countNeedsMe(actor: Actor | null): Promise<Result<NeedsMeCount>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  if (!judges(actor)) return ok({ number: 0, more: false });
  return ok(await countAll(actor, await reasonsOf(db, actor)));
}

/** What needs the reader, by why, most pressing first; groups without a statement are left out. */
export async function getNeedsMe(actor: Actor | null, filter: NeedsMeFilter = {}): Promise<Result<NeedsMe>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const { perGroup, documents } = needsMeFilter.parse(filter);
  if (!judges(actor)) return ok({ count: { number: 0, more: false }, groups: [] });
  const found = await reasonsOf(db, actor);
  const listed = [...found.entries()].map(([reason, all]) => readGroup(actor.userId, reason, all, perGroup));
  const groups = [...(await Promise.all(listed)), ...(await readOpen(actor.userId, documents, perGroup))];
  return ok({ count: await countAll(actor, found), groups: groups.filter((group) => group.count > 0) });
}

/** A token that may only read still asks for somebody who judges. */
const judges = (actor: Actor | null): actor is Actor =>
  actor !== null && may({ ...actor, scope: "write" }, "verdicts.give");

async function countAll({ userId }: Actor, found: ReadonlyMap<ListedReason, Found[]>): Promise<NeedsMeCount> {
  const listed = [...found.values()].reduce((sum, all) => sum + all.length, 0);
  const sum = listed + (await db.statement.count({ where: onlyOpenFor(userId), take: countedTo + 1 }));
  return { number: Math.min(sum, countedTo), more: sum > countedTo };
}

async function readGroup(
  userId: string,
  reason: ListedReason,
  found: readonly Found[],
  perGroup: number,
): Promise<NeedsMeGroup> {
  const shown = found.slice(0, perGroup);
  const rows = await db.statement.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    include: neededInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    reason,
    document: null,
    count: found.length,
    statements: shown.flatMap(({ id, told }) => {
      const row = byId.get(id);
      return row ? [needed[reason](asSeenBy(row, userId), told)] : [];
    }),
  };
}

/** What is open to anyone, by document, the newest documents first. */
async function readOpen(userId: string, documents: number, perGroup: number): Promise<NeedsMeGroup[]> {
  const where = onlyOpenFor(userId);
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
        db.statement.count({ where: here, take: countedTo + 1 }),
        db.statement.findMany({ where: here, include: neededInclude, orderBy: { start: "asc" }, take: perGroup }),
      ]);
      return {
        reason: "unreviewed" as const,
        document,
        count,
        statements: rows.map((row) => needed.unreviewed(row, null)),
      };
    }),
  );
}
