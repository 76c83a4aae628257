import type { Tx } from "@/lib/db/client";
import type { ItemMark } from "./model";

const person = { select: { id: true, name: true } } as const;

export async function readMarks(tx: Tx, documentId: string): Promise<ItemMark[]> {
  const here = { documentId, removedAt: null };
  const marks = new Map<string, ItemMark>();
  const mark = (statementId: string): ItemMark => {
    const known = marks.get(statementId) ?? { statementId, assigned: [], holder: null, returned: null, threads: 0 };
    marks.set(statementId, known);
    return known;
  };
  const asked = await tx.assignment.findMany({
    where: { endedAt: null, statement: here },
    select: { statementId: true, deadline: true, user: person },
    orderBy: { id: "asc" },
  });
  for (const { statementId, deadline, user } of asked)
    mark(statementId).assigned.push({ ...user, deadline: deadline?.toISOString() ?? null });
  const held = await tx.lease.findMany({
    where: { until: { gt: new Date() }, statement: here },
    include: { holder: person },
  });
  for (const { statementId, holder, until } of held)
    mark(statementId).holder = { ...holder, until: until.toISOString() };
  const sent = await tx.return.findMany({
    where: { closedAt: null, statement: here },
    include: { by: person, to: person },
    orderBy: { id: "asc" },
  });
  for (const { statementId, by, to, note, answeredAt, answer } of sent)
    mark(statementId).returned = { by, to, note, answered: answeredAt !== null, answer };
  const standing = { withdrawnAt: null };
  const threads = await tx.comment.groupBy({
    by: ["statementId"],
    where: {
      ...{ threadId: null, resolvedAt: null, statement: here },
      OR: [standing, { answers: { some: standing } }],
    },
    _count: { _all: true },
  });
  for (const { statementId, _count } of threads) mark(statementId).threads = _count._all;
  return [...marks.values()];
}
