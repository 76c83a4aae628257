import type { Tx } from "@/lib/db/client";
import { inBatches, readInBatches } from "@/lib/in-turns";
import type { Statement } from "./model";
import { statementInclude, toStatements } from "./read-statement";

/** Read in one go, the statements of a book would keep every other request waiting for seconds. */
const [ids, batch] = [2000, 200];

export type Place = { id: string; start: number; end: number };
export const inPlaceOrder = [{ start: "asc" as const }, { end: "desc" as const }, { id: "asc" as const }];
export const placeColumns = { id: true, start: true, end: true } as const;

/** What comes after this place in that order, whether a statement is still there or not. */
export const afterPlace = (last: Place | null) =>
  last === null
    ? {}
    : {
        OR: [
          { start: { gt: last.start } },
          { start: last.start, end: { lt: last.end } },
          { start: last.start, end: last.end, id: { gt: last.id } },
        ],
      };

/** All statements of a version in order of their place; where two begin together, the longer one first. */
export async function listPlaces(tx: Tx, versionId: string): Promise<Statement[]> {
  const here = { versionId, removedAt: null };
  const orderBy = inPlaceOrder;
  const order = await readInBatches<Place>(ids, (take, last) =>
    tx.statement.findMany({ where: { ...here, ...afterPlace(last) }, select: placeColumns, orderBy, take }),
  );
  return inBatches(order, batch, async (part) =>
    toStatements(
      tx,
      await tx.statement.findMany({
        where: { ...here, id: { in: part.map(({ id }) => id) } },
        include: statementInclude,
        orderBy,
      }),
    ),
  );
}
