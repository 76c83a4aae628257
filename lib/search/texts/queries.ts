import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/generated/prisma/client";
import { foldedWords } from "./folded-words";

/** Words that decide which texts are looked at. More would only find texts that share everyday words. */
const rarest = 8;
/** Places in the index that are read for them. */
const mostRead = 20_000;
/** Texts that are put in order, and how many of them at a time are asked whether they are still to be seen. */
const [mostRanked, looked] = [1_000, 100];
/**
 * Texts that are looked at whatever they share; of others, those that hold a third of the telling words. One that lacks
 * more of what is rare in a quote does not hold the quote, however it was changed.
 */
const [always, share] = [6, 1 / 3];

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
  const keys = await likeliest(known.map(({ term, doc }) => ({ term, texts: Number(doc) })));
  const found: string[] = [];
  for (let from = 0; from < keys.length && found.length < limit; from += looked)
    found.push(...(await newest(keys.slice(from, from + looked), except)));
  return found.slice(0, limit);
}

/** Keys of the texts that hold these words, the likeliest first. */
async function likeliest(words: { term: string; texts: number }[]): Promise<number[]> {
  let read = 0;
  // The rarest words come first, and always one of them: those that most texts hold tell hardly anything apart.
  const telling = words.filter(({ texts }, at) => {
    read += texts;
    return at === 0 || read <= mostRead;
  });
  // A word counts by how few texts have it. (FTS5's own ranking knows no weight of words in a small collection.)
  const holding = telling.map(
    ({ term, texts }) =>
      Prisma.sql`SELECT rowid AS "key", ${1 / texts} AS "weight" FROM "VersionText" WHERE "VersionText" MATCH ${`"${term}"`}`,
  );
  const rows = await db.$queryRaw<{ key: bigint | number; held: bigint | number }[]>`
    SELECT "key", count(*) AS "held" FROM (${Prisma.join(holding, " UNION ALL ")})
    GROUP BY "key" ORDER BY sum("weight") DESC, "key" DESC LIMIT ${mostRanked}`;
  const enough = telling.length * share;
  return rows.filter(({ held }, at) => at < always || Number(held) >= enough).map(({ key }) => Number(key));
}

/** Of these keys, in their order, the versions that are the newest of a document that is there. */
async function newest(keys: number[], except: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: bigint | number; id: string }[]>`
    SELECT e."key", v."id" FROM "SearchEntry" e
      JOIN "DocumentVersion" v ON v."id" = e."entityId"
      JOIN "Document" d ON d."id" = v."documentId"
    WHERE e."key" IN (${Prisma.join(keys)}) AND e."entity" = 'version'
      AND d."removedAt" IS NULL AND d."id" NOT IN (${Prisma.join(["", ...except])})
      AND v."number" = (SELECT max(n."number") FROM "DocumentVersion" n WHERE n."documentId" = d."id" AND n."withdrawnAt" IS NULL)`;
  const byKey = new Map(rows.map(({ key, id }) => [Number(key), id]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}
