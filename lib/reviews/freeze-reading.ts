import type { Actor } from "@/lib/accounts/model";
import type { Tx } from "@/lib/db/client";
import type { Locator } from "@/lib/documents/readers/model";
import type { Reading } from "@/lib/documents/readings/model";
import { getReading } from "@/lib/documents/readings/queries";
import { carryLocators } from "@/lib/documents/sources/carry-locators";
import { keepOriginal } from "@/lib/documents/sources/mutations";
import { ok, type Result } from "@/lib/result";
import { normaliseText } from "@/lib/text/normalise";
import { sha256 } from "./sealed";

/** A page or file that was read, as evidence is cut out of it: its normalised text, and its pages or times in that. */
export type ReadSource = { reading: Reading; text: string; locators: Locator[] };

/** A reading of the actor's own. Before a transaction: of a long text it takes a while. Failure: as of getReading. */
export async function readSource(actor: Actor, readingId: string): Promise<Result<ReadSource>> {
  const found = await getReading(actor, readingId);
  if (!found.ok) return found;
  const reading = found.value;
  const { text } = normaliseText(reading.read.text);
  return ok({ reading, text, locators: carryLocators(reading.read.text, reading.read.locators, text) });
}

/** What tells a text's places, as a stored version does. */
export const placesOf = ({ text, locators }: Pick<ReadSource, "text" | "locators">) => ({
  text,
  source: { locators: JSON.stringify(locators) },
});

/**
 * Keeps what was read for good, its bytes and its text, within the transaction of the evidence that is cut out of it. The
 * reading stays its day out: another statement may have its evidence in it too.
 */
export async function freezeReading(tx: Tx, { reading, text, locators }: ReadSource): Promise<string> {
  const { id, name, format, address, fetchedAt, sha256: fileHash } = reading;
  if (await tx.frozenSource.findUnique({ where: { id }, select: { id: true } })) return id;
  await keepOriginal(tx, reading);
  await tx.frozenSource.create({
    data: {
      ...{ id, sha256: fileHash, name, format, address, fetchedAt, text },
      textSha256: sha256(text),
      locators: JSON.stringify(locators),
    },
  });
  return id;
}
