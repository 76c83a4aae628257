import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { ok, type Result } from "@/lib/result";
import { noSuchDocument } from "../redrafts/read-drafts";
import type { Coverage } from "./model";
import { readCoverage } from "./read-coverage";

/** Every sentence of the current draft: checked, not checkable or open; and whether the document is cleared. */
export async function getCoverage(actor: Actor | null, documentId: string): Promise<Result<Coverage>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  const coverage = await readCoverage(db, documentId);
  return coverage ? ok(coverage) : noSuchDocument;
}
