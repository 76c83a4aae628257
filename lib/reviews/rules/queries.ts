import { refusal } from "@/lib/accounts/authorise";
import type { Actor } from "@/lib/accounts/model";
import { db, type Tx } from "@/lib/db/client";
import { fail, ok, type Result } from "@/lib/result";
import { type Rules, type RulesHere, usualRules } from "./model";
import { rulesColumn } from "./schema";

/** The key that the desk's rules stand under among its settings. */
export const rulesKey = "rules";

/** Rules as they are stored. */
export const readRules = (text: string): Rules => rulesColumn.parse(JSON.parse(text));

/** The desk's own rules. */
export async function deskRules(tx: Tx | typeof db): Promise<Rules> {
  const row = await tx.setting.findUnique({ where: { key: rulesKey } });
  return row ? readRules(row.value) : usualRules;
}

/** What holds for a document's statements: its own rules, else the desk's. */
export async function rulesFor(tx: Tx | typeof db, documentId: string): Promise<RulesHere> {
  const row = await tx.document.findUnique({ where: { id: documentId }, select: { rules: true } });
  return row?.rules ? { rules: readRules(row.rules), own: true } : { rules: await deskRules(tx), own: false };
}

/** The rules as everybody may read them: of a document, or of the desk. */
export async function getRules(actor: Actor | null, documentId?: string): Promise<Result<RulesHere>> {
  const refused = refusal(actor, "desk.read");
  if (refused) return refused;
  if (documentId === undefined) return ok({ rules: await deskRules(db), own: true });
  const document = await db.document.findUnique({ where: { id: documentId, removedAt: null }, select: { id: true } });
  return document
    ? ok(await rulesFor(db, documentId))
    : fail("not-found", "no-such-document", "There is no such document on this desk.");
}
