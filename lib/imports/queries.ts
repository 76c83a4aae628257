import { db } from "@/lib/db/client";

/** The texts of this desk that have one of these hashes, by their hash; those of removed documents too. */
export async function textsHere(hashes: readonly string[]): Promise<Map<string, string>> {
  const versions = await db.documentVersion.findMany({
    where: { sha256: { in: [...hashes] } },
    select: { sha256: true, text: true },
  });
  return new Map(versions.map((version) => [version.sha256, version.text]));
}
