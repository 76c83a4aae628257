import { z } from "zod";
import { may, refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { decodeCursor, encodeCursor } from "@/lib/cursor";
import { db } from "@/lib/db/client";
import { parseInput } from "@/lib/parse-input";
import { fail, ok, type Result } from "@/lib/result";
import { readSignals } from "@/lib/statements/read-signals";
import { statementInclude } from "@/lib/statements/read-statement";
import { countInQueue, inQueue, type Member } from "./in-queue";
import {
  type Counted,
  countedTo,
  type ItemMark,
  type QueueItem,
  type QueueName,
  type QueueOrder,
  type QueuePage,
  queues,
} from "./model";
import { readMarks } from "./read-marks";
import { riskInWords, riskOf, type Weighed } from "./risk-of";
import { type QueueFilter, queueFilter } from "./schema";

const counted = (number: number): Counted => ({ number: Math.min(number, countedTo), more: number > countedTo });

/** How many statements each of the reader's queues holds. Those who give no verdicts have none. */
export async function countQueues(actor: Actor | null): Promise<Result<Record<QueueName, Counted>>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const none = !may({ ...actor, scope: "write" }, "verdicts.give");
  const numbers = await Promise.all(queues.map((queue) => (none ? 0 : countInQueue(db, actor.userId, queue))));
  return ok(
    Object.fromEntries(queues.map((queue, at) => [queue, counted(numbers[at] ?? 0)])) as Record<QueueName, Counted>,
  );
}

/**
 * One page of one of the reader's queues. The total counts all of it, not the page. A page begins where the one before
 * ended by count: what is done meanwhile leaves the queue, so begin anew rather than page through work.
 */
export async function getQueue(actor: Actor | null, filter: QueueFilter): Promise<Result<QueuePage>> {
  const refused = refusal(actor, "desk.read");
  if (refused || !actor) return refused ?? notSignedIn;
  const parsed = parseInput(queueFilter, filter);
  if (!parsed.ok) return parsed;
  const { queue, order = "risk", document, limit, cursor } = parsed.value;
  const after = cursor ? decodeCursor(cursor, z.tuple([z.int().min(0).max(countedTo)])) : null;
  if (after && !after.ok) return after;
  const from = after ? after.value[0] : 0;
  const judges = may({ ...actor, scope: "write" }, "verdicts.give");
  const all = judges ? await inQueue(db, actor.userId, queue, { document }) : [];
  const inOrder = (await weighed(all.slice(0, countedTo))).sort(orders[order]);
  const page = inOrder.slice(from, from + limit);
  const end = from + page.length;
  return ok({
    queue,
    total: counted(all.length),
    items: await readItems(page),
    nextCursor: end < inOrder.length ? encodeCursor([end]) : null,
  });
}

type Ranked = Member & { weighed: Weighed; risk: number };

async function weighed(members: readonly Member[]): Promise<Ranked[]> {
  const signals = await readSignals(
    db,
    members.map(({ row }) => row),
  );
  return members.map((member) => {
    const { id, attributedById, origin, confidence, checkworthiness } = member.row;
    const vouched = attributedById !== null || origin === "person";
    const one = {
      confidence: vouched ? 1 : confidence,
      checkworthiness,
      fidelity: signals.get(id)?.fidelity ?? null,
    };
    return { ...member, weighed: one, risk: riskOf(one) };
  });
}

const byPlace = (a: Ranked, b: Ranked) =>
  compare(b.row.documentId, a.row.documentId) || a.row.start - b.row.start || compare(a.row.id, b.row.id);
const byRisk = (a: Ranked, b: Ranked) => b.risk - a.risk || byPlace(a, b);
/** What has no deadline comes after all that has one. */
const due = ({ deadline }: Ranked) => deadline?.getTime() ?? Number.POSITIVE_INFINITY;
const byDeadline = (a: Ranked, b: Ranked) => (due(a) === due(b) ? byRisk(a, b) : due(a) - due(b));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const orders: Record<QueueOrder, (a: Ranked, b: Ranked) => number> = {
  risk: byRisk,
  deadline: byDeadline,
  place: byPlace,
};

async function readItems(page: readonly Ranked[]): Promise<QueueItem[]> {
  const rows = await db.statement.findMany({
    where: { id: { in: page.map(({ row }) => row.id) } },
    include: {
      ...statementInclude,
      document: { select: { title: true } },
      lease: { where: { until: { gt: new Date() } }, include: { holder: { select: { id: true, name: true } } } },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return page.flatMap(({ row: { id }, weighed: one, risk, deadline, note }) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      {
        ...{ id, documentId: row.documentId, documentTitle: row.document.title, text: row.text },
        kind: row.kind as QueueItem["kind"],
        status: row.status as QueueItem["status"],
        speaker: row.speaker?.canonical ?? null,
        ...{ risk, why: riskInWords(one), note },
        deadline: deadline?.toISOString() ?? null,
        holder: row.lease && { ...row.lease.holder, until: row.lease.until.toISOString() },
      },
    ];
  });
}

/** Who sees to what in one document: assignments, what is in hand, what is returned. */
export async function getMarks(actor: Actor | null, documentId: string): Promise<Result<ItemMark[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const there = await db.document.count({ where: { id: documentId, removedAt: null } });
  if (there === 0) return fail("not-found", "no-such-document", "There is no such document on this desk.");
  return ok(await readMarks(db, documentId));
}

const notSignedIn = fail("unauthenticated", "not-signed-in", "Sign in and try again.");
