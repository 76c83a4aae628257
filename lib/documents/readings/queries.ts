import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/result";
import { formatColumn } from "../sources/schema";
import type { Reading } from "./model";
import { readColumn } from "./schema";

/** A reading of the actor's own, without the file. Failure: not-found "no-such-reading", also once it is brought in. */
export async function getReading(actor: Actor | null, id: string): Promise<Result<Reading>> {
  const refused = refusal(actor, "evidence.add");
  if (refused) return refused;
  const row = await db.reading.findUnique({ where: { id, createdById: actor?.userId }, omit: { bytes: true } });
  if (!row) return noSuchReading;
  const { name, size, sha256, address, fetchedAt } = row;
  return ok({
    id,
    name,
    format: formatColumn.parse(row.format),
    size,
    sha256,
    address,
    fetchedAt: fetchedAt?.toISOString() ?? null,
    read: readColumn.parse(row.read),
  });
}

const noSuchReading = fail(
  "not-found",
  "no-such-reading",
  "What was read is not kept any more: it is forgotten after a day, and once it is brought in. Choose the file or fetch the page again.",
);
