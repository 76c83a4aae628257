import type { Tx } from "@/lib/db/client";
import type { Reading } from "../readings/model";
import type { PreparedSource } from "./prepare-source";

/**
 * Keeps the bytes of a reading for good, within the transaction of what is made of them. The same bytes are kept once, so a
 * reading that somebody else used meanwhile does no harm.
 */
export async function keepOriginal(tx: Tx, reading: Pick<Reading, "id" | "sha256" | "size">): Promise<void> {
  if (await tx.originalFile.findUnique({ where: { sha256: reading.sha256 }, select: { sha256: true } })) return;
  const { bytes } = await tx.reading.findUniqueOrThrow({ where: { id: reading.id }, select: { bytes: true } });
  await tx.originalFile.create({ data: { sha256: reading.sha256, size: reading.size, bytes } });
}

/** Makes a reading the source of the version that was made of it, and forgets the reading. */
export async function attachSource(
  tx: Tx,
  versionId: string,
  { reading, asRead, locators }: PreparedSource,
): Promise<void> {
  const { id, read, name, format, sha256, address, fetchedAt } = reading;
  await keepOriginal(tx, reading);
  await tx.versionSource.create({
    data: {
      versionId,
      sha256,
      name,
      format,
      address,
      fetchedAt,
      asRead,
      locators: JSON.stringify(locators),
      leftOut: JSON.stringify(read.leftOut),
    },
  });
  await tx.reading.deleteMany({ where: { id } });
}
