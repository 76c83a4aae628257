import { db } from "@/lib/db/client";
import { fullTextQuery } from "./full-text-query";

export type SearchEntity = "statement" | "document" | "speaker" | "speaker-name";

/** A search that matches more than this finds the newest of them only. */
export const mostMatches = 10_000;

/** Ids of what holds all the words typed, newest first. */
export async function matchingIds(entity: SearchEntity, typed: string, limit = mostMatches): Promise<string[]> {
  const query = fullTextQuery(typed);
  if (query === null) return [];
  const rows = await db.$queryRaw<{ entityId: string }[]>`
    SELECT e."entityId" FROM "SearchText" t JOIN "SearchEntry" e ON e."key" = t.rowid
    WHERE "SearchText" MATCH ${query} AND e."entity" = ${entity}
    ORDER BY t.rowid DESC LIMIT ${limit}`;
  return rows.map((row) => row.entityId);
}
