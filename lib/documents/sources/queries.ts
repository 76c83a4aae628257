import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/result";
import type { Locator } from "../readers/model";
import { locate, paragraphAt } from "./locate";
import type { OriginalFile } from "./model";
import { formatColumn, locatorsColumn } from "./schema";

const noSuchVersion = fail("not-found", "no-such-version", "There is no such version of a document on this desk.");

/** A version's pages or times in order of place; none where it was typed, or its file has neither. */
export async function listLocators(actor: Actor | null, versionId: string): Promise<Result<Locator[]>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const version = await findVersion(versionId);
  return version ? ok(version.source ? locatorsColumn.parse(version.source.locators) : []) : noSuchVersion;
}

/**
 * Where a place of a version's text stands in what it was read from: "page 3", "00:12:31", or else "paragraph 7". Null only
 * before the first word. `offset` is in UTF-16 code units. Failure: not-found "no-such-version".
 */
export async function locatorAt(
  actor: Actor | null,
  versionId: string,
  offset: number,
): Promise<Result<Locator | null>> {
  const listed = await listLocators(actor, versionId);
  if (!listed.ok) return listed;
  if (listed.value.length > 0) return ok(locate(listed.value, offset));
  const { text } = await db.documentVersion.findUniqueOrThrow({ where: { id: versionId }, select: { text: true } });
  return ok(paragraphAt(text, offset));
}

const findVersion = (id: string) =>
  db.documentVersion.findUnique({
    where: { id, document: { removedAt: null } },
    select: { source: { select: { locators: true } } },
  });

/**
 * The file or page that a document's newest version was read from, byte for byte. It holds what the text does not, such as
 * comments and who wrote it where, so it is not for viewers. Failures: not-found "no-such-document", "no-original".
 */
export async function getOriginal(actor: Actor | null, documentId: string): Promise<Result<OriginalFile>> {
  const refused = refusal(actor, "documents.see-original");
  if (refused) return refused;
  const version = await db.documentVersion.findFirst({
    where: { documentId, withdrawnAt: null, document: { removedAt: null } },
    orderBy: { number: "desc" },
    select: { source: { select: { name: true, format: true, original: true } } },
  });
  if (!version) return fail("not-found", "no-such-document", "There is no such document on this desk.");
  if (!version.source) return fail("not-found", "no-original", "This document was typed or pasted; there is no file.");
  const { name, format, original } = version.source;
  const { sha256, size, bytes } = original;
  return ok({ name, format: formatColumn.parse(format), size, sha256, bytes });
}
