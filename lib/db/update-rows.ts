import { setImmediate as pause } from "node:timers/promises";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./client";

type Tables = { Statement: Omit<Prisma.StatementUncheckedUpdateManyInput, "id" | "version" | "updatedAt"> };

/** A hundred statements take a few milliseconds: so long does another request wait. */
const batch = 100;

/**
 * Writes these columns of rows that have a version, which goes up by one, a hundred rows at a time: Prisma updates one row
 * at a time, and takes about a millisecond of the only thread for each. Between two batches other requests are answered.
 */
export async function updateRows<Table extends keyof Tables, Column extends keyof Tables[Table] & string>(
  tx: Tx,
  table: Table,
  columns: readonly Column[],
  rows: readonly ({ id: string } & Record<Column, string | number | Date | null>)[],
): Promise<void> {
  const now = new Date();
  const set = columns.map((column, index) => `"${column}" = "new"."column${index + 2}"`).join(", ");
  const one = `(?, ${columns.map(() => "?").join(", ")})`;
  for (let from = 0; from < rows.length; from += batch) {
    if (from > 0) await pause();
    const part = rows.slice(from, from + batch);
    const values = part.map(() => one).join(", ");
    const written = await tx.$executeRawUnsafe(
      `UPDATE "${table}" AS "old" SET ${set}, "version" = "old"."version" + 1, "updatedAt" = ? FROM (VALUES ${values}) AS "new" WHERE "old"."id" = "new"."column1"`,
      now,
      ...part.flatMap((row) => [row.id, ...columns.map((column) => row[column])]),
    );
    if (written !== part.length) throw new Error(`${written} of ${part.length} rows of ${table} were there to update`);
  }
}
