import { setImmediate as pause } from "node:timers/promises";
import type { Tx } from "@/lib/db/client";
import type { Statement } from "./model";
import { statementInclude, toStatements } from "./read-statement";

/** Read in one go, the statements of a book would keep every other request waiting for seconds. */
const batch = 200;

/** All statements of a version in order of their place; where two begin together, the longer one first. */
export async function listPlaces(tx: Tx, versionId: string): Promise<Statement[]> {
  const here = { versionId, removedAt: null };
  const order = await tx.statement.findMany({
    where: here,
    select: { id: true },
    orderBy: [{ start: "asc" }, { end: "desc" }, { id: "asc" }],
  });
  const statements: Statement[] = [];
  for (let from = 0; from < order.length; from += batch) {
    if (from > 0) await pause();
    const rows = await tx.statement.findMany({
      where: { ...here, id: { in: order.slice(from, from + batch).map(({ id }) => id) } },
      include: statementInclude,
      orderBy: [{ start: "asc" }, { end: "desc" }, { id: "asc" }],
    });
    statements.push(...(await toStatements(tx, rows)));
  }
  return statements;
}
