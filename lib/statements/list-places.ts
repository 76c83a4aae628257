import type { Tx } from "@/lib/db/client";
import { inBatches, readInBatches } from "@/lib/in-turns";
import type { Statement } from "./model";
import { statementInclude, toStatements } from "./read-statement";

/** Read in one go, the statements of a book would keep every other request waiting for seconds. */
const [ids, batch] = [2000, 200];

/** All statements of a version in order of their place; where two begin together, the longer one first. */
export async function listPlaces(tx: Tx, versionId: string): Promise<Statement[]> {
  const here = { versionId, removedAt: null };
  const orderBy = [{ start: "asc" as const }, { end: "desc" as const }, { id: "asc" as const }];
  const order = await readInBatches(ids, (page) =>
    tx.statement.findMany({ where: here, select: { id: true }, orderBy, ...page }),
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
