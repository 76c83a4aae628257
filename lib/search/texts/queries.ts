import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/generated/prisma/client";
import { foldedWords } from "./folded-words";

/** Words that decide which texts are looked at. More would only find texts that share everyday words. */
const rarest = 8;

/**
 * Ids of the newest versions whose text shares the rarest of these words, the likeliest first. Documents that were
 * removed are left out, as is those of `except`. It says where to look, not what stands there.
 */
export async function versionsSharing(
  words: string,
  { except = [], limit }: { except?: readonly string[]; limit: number },
): Promise<string[]> {
  const terms = foldedWords(words);
  if (terms.length === 0) return [];
  const known = await db.$queryRaw<{ term: string; doc: bigint | number }[]>`
    SELECT term, doc FROM "VersionWord" WHERE term IN (${Prisma.join(terms)}) ORDER BY doc, term LIMIT ${rarest}`;
  if (known.length === 0) return [];
  // A word counts by how few texts have it. (FTS5's own ranking knows no weight of words in a small collection.)
  const holding = known.map(
    ({ term, doc }) =>
      Prisma.sql`SELECT rowid AS "key", ${1 / Number(doc)} AS "weight" FROM "VersionText" WHERE "VersionText" MATCH ${`"${term}"`}`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT v."id" FROM (${Prisma.join(holding, " UNION ALL ")}) h
      JOIN "SearchEntry" e ON e."key" = h."key" AND e."entity" = 'version'
      JOIN "DocumentVersion" v ON v."id" = e."entityId"
      JOIN "Document" d ON d."id" = v."documentId"
    WHERE d."removedAt" IS NULL AND d."id" NOT IN (${Prisma.join(["", ...except])})
      AND v."number" = (SELECT max(n."number") FROM "DocumentVersion" n WHERE n."documentId" = d."id" AND n."withdrawnAt" IS NULL)
    GROUP BY v."id" ORDER BY sum(h."weight") DESC, v."id" DESC LIMIT ${limit}`;
  return rows.map((row) => row.id);
}
