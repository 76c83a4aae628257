import { z } from "zod";
import type { Tx } from "@/lib/db/client";

const versions = z.object({ version: z.number() });

/**
 * The version that a reviewer's verdict is for, after new drafts that only carried the statement along: its words and its
 * speaker are those that the reviewer saw, so the verdict is on them.
 */
export async function carriedVersion(tx: Tx, statementId: string, seen: number): Promise<number> {
  const changes = await tx.redraftChange.findMany({
    where: { statementId, outcome: "carried", redraft: { undoneAt: null } },
    orderBy: { id: "asc" },
    select: { before: true, after: true },
  });
  return changes.reduce((version, { before, after }) => {
    const was = versions.safeParse(JSON.parse(before ?? "{}"));
    const is = versions.safeParse(JSON.parse(after));
    return was.success && is.success && was.data.version === version ? is.data.version : version;
  }, seen);
}
