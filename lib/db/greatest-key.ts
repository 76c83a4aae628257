import { db } from "./client";

/** The greatest AUTOINCREMENT key that a table ever gave, also to rows that are gone; 0 where it gave none. */
export async function greatestKeyGiven(table: string, client: typeof db = db): Promise<number> {
  const rows = await client.$queryRaw<
    { seq: number | bigint }[]
  >`SELECT seq FROM sqlite_sequence WHERE name = ${table}`;
  return Number(rows[0]?.seq ?? 0);
}
