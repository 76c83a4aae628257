import type { Tx } from "@/lib/db/client";
import { openDispute } from "@/lib/statements/read-signals";
import { asSeenBy } from "../closing/visible-verdicts";
import { stands } from "../derive-status";
import { verdictValues } from "../model";
import { isOvertaken, type JudgedRow } from "../needs-me/needs-rules";
import { awaitsSecondReader, mayAwaitThemAgain } from "./awaits-second-reader";
import { countedTo, type QueueName } from "./model";
import { openFor, present } from "./open-for";

/** A statement of a queue, as far as its order needs it. */
export const orderColumns = {
  id: true,
  documentId: true,
  start: true,
  text: true,
  confidence: true,
  attributedById: true,
  origin: true,
  checkworthiness: true,
} as const;
export type Ordered = {
  id: string;
  documentId: string;
  start: number;
  text: string;
  confidence: number;
  attributedById: string | null;
  origin: string;
  checkworthiness: number;
};

const judgedColumns = {
  ...orderColumns,
  kind: true,
  closing: true,
  status: true,
  openedUpTo: true,
  speakerId: true,
  verdicts: { include: { withdrawals: { select: { id: true, reinstates: true } } } },
} as const;
/** The same with the reader's own verdicts alone: enough to know whether one of theirs stands. */
const ownColumns = (userId: string) => ({
  ...judgedColumns,
  verdicts: { ...judgedColumns.verdicts, where: { reviewerId: userId } },
});
type Judged = JudgedRow<JudgedRow["verdicts"][number] & { createdAt: Date }>;

/** What a queue knows of a statement beside the statement itself. */
export type Member = { row: Ordered; deadline: Date | null; note: string | null };

type Where = { document?: string | undefined };

/** One more than is counted, so that "more" is known. */
const take = countedTo + 1;

/** Everything in one reader's queue, up to one more than is counted. */
export async function inQueue(tx: Tx, userId: string, queue: QueueName, where: Where): Promise<Member[]> {
  switch (queue) {
    case "assigned":
      return assigned(tx, userId, where);
    case "returned":
      return returned(tx, userId, where);
    case "follow-ups":
      return followUps(tx, userId, where);
    case "disputes":
      return plain(await disputes(tx, userId, where));
    case "second-reader":
      return plain(await secondReader(tx, userId, where));
    case "open":
      return plain(await tx.statement.findMany({ where: openFor(userId, where), select: orderColumns, take }));
  }
}

/** How many of it there are, without reading it where the database can tell. */
export async function countInQueue(tx: Tx, userId: string, queue: QueueName): Promise<number> {
  if (queue === "open") return tx.statement.count({ where: openFor(userId, {}), take });
  if (queue === "second-reader")
    return Math.min(
      take,
      (await tx.statement.count({ where: { AND: [present(), awaitsSecondReader(userId)] }, take })) +
        (await judgedBefore(tx, userId, {})).length,
    );
  return (await inQueue(tx, userId, queue, {})).length;
}

const plain = (rows: Ordered[]): Member[] => rows.map((row) => ({ row, deadline: null, note: null }));

const judgedBy = (row: Judged, userId: string, since?: Date) =>
  row.verdicts.some(
    (verdict) => verdict.reviewerId === userId && stands(verdict, row) && (!since || verdict.createdAt > since),
  );

/** What waits for one more reader, and this one's verdict is not among those that stand. */
async function secondReader(tx: Tx, userId: string, where: Where): Promise<Ordered[]> {
  const never = { AND: [present(where), awaitsSecondReader(userId)] };
  const rows = await tx.statement.findMany({ where: never, select: orderColumns, take });
  return [...rows, ...(await judgedBefore(tx, userId, where))].slice(0, take);
}

async function judgedBefore(tx: Tx, userId: string, where: Where): Promise<(Ordered & Judged)[]> {
  const before = { AND: [present(where), mayAwaitThemAgain(userId)] };
  const rows = await tx.statement.findMany({ where: before, select: ownColumns(userId) });
  return rows.filter((row) => !judgedBy(row, userId));
}

/** Asked of the reader, and their verdict does not stand (any more). */
async function assigned(tx: Tx, userId: string, where: Where): Promise<Member[]> {
  const rows = await tx.assignment.findMany({
    where: { userId, endedAt: null, statement: present(where) },
    select: { deadline: true, statement: { select: ownColumns(userId) } },
    orderBy: { id: "asc" },
  });
  return rows
    .filter(({ statement }) => !judgedBy(statement, userId))
    .slice(0, take)
    .map(({ statement: row, deadline }) => ({ row, deadline, note: null }));
}

/** For the reader to put right; or put right for them, and not judged by them since. */
async function returned(tx: Tx, userId: string, where: Where): Promise<Member[]> {
  const rows = await tx.return.findMany({
    where: {
      closedAt: null,
      statement: present(where),
      OR: [
        { toId: userId, answeredAt: null },
        { byId: userId, answeredAt: { not: null } },
      ],
    },
    include: { statement: { select: ownColumns(userId) } },
    orderBy: { id: "asc" },
  });
  return rows
    .filter(({ answeredAt, statement }) => !answeredAt || !judgedBy(statement, userId, answeredAt))
    .slice(0, take)
    .map(({ statement: row, answeredAt, note, answer }) => ({
      row,
      deadline: null,
      note: answeredAt ? `Put right${answer ? `: ${answer}` : ""}` : note,
    }));
}

/** Left to the reader by a session that is closed, and judged by nobody since. */
async function followUps(tx: Tx, userId: string, where: Where): Promise<Member[]> {
  const rows = await tx.sessionItem.findMany({
    where: {
      ownerId: userId,
      state: { not: "recorded" },
      session: { closedAt: { not: null } },
      statement: present(where),
    },
    select: { note: true, session: { select: { title: true, closedAt: true } }, statement: { select: judgedColumns } },
    orderBy: { id: "desc" },
  });
  const seen = new Set<string>();
  return rows.flatMap(({ note, session, statement: row }) => {
    const done = row.verdicts.some(
      (given) => stands(given, row) && session.closedAt && given.createdAt > session.closedAt,
    );
    if (done || seen.has(row.id) || seen.size >= take) return [];
    seen.add(row.id);
    return [{ row, deadline: null, note: note ?? `From the session “${session.title}”` }];
  });
}

const batch = 500;

/** Decided otherwise than the reader did, or contested although they judged it. */
async function disputes(tx: Tx, userId: string, where: Where): Promise<Ordered[]> {
  const found: Ordered[] = [];
  const mine = { verdicts: { some: { reviewerId: userId } } };
  // Only what somebody else decided otherwise is looked through: not all that the reader ever judged.
  const otherwise = verdictValues.map((verdict) => ({
    status: { notIn: ["unreviewed", verdict] },
    AND: [
      { verdicts: { some: { reviewerId: userId, verdict } } },
      { verdicts: { some: { reviewerId: { not: userId }, verdict: { not: verdict } } } },
    ],
  }));
  const contested = new Set(
    (
      await tx.statement.findMany({
        where: { ...present(where), ...mine, evidence: { some: openDispute } },
        select: { id: true },
        take,
      })
    ).map(({ id }) => id),
  );
  for (let skip = 0; ; skip += batch) {
    const rows = await tx.statement.findMany({
      where: {
        ...present(where),
        OR: [...otherwise, { ...mine, evidence: { some: openDispute } }],
      },
      select: judgedColumns,
      orderBy: { id: "desc" },
      skip,
      take: batch,
    });
    const seen = rows.filter(
      (row) => (contested.has(row.id) && judgedBy(row, userId)) || isOvertaken(asSeenBy(row, userId), userId),
    );
    found.push(...seen);
    if (rows.length < batch || found.length >= take) return found.slice(0, take);
  }
}
