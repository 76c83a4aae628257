import type { Tx } from "@/lib/db/client";
import type { Statement } from "./model";
import { statementInclude, toStatements } from "./read-statement";

/** All statements of a version in order of their place; where two begin together, the longer one first. */
export async function listPlaces(tx: Tx, versionId: string): Promise<Statement[]> {
  const rows = await tx.statement.findMany({
    where: { versionId, removedAt: null },
    include: statementInclude,
    orderBy: [{ start: "asc" }, { end: "desc" }, { id: "asc" }],
  });
  return toStatements(tx, rows);
}
