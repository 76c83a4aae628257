import type { Tx } from "@/lib/db/client";
import type { Recorder } from "@/lib/events/record";
import { fail, ok, type Result } from "@/lib/result";
import { type Rules, type RulesHere, usualRules } from "./model";
import { deskRules, rulesFor, rulesKey } from "./queries";

type Change = { before: Rules | null; after: Rules | null };

const sameRules = (one: Rules | null, other: Rules | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    (Object.keys(usualRules) as (keyof Rules)[]).every((key) => one[key] === other[key]));

/** Writes rules inside a transaction, where they are still those that were seen. Null as a document: the desk's. */
export async function setRules(
  tx: Tx,
  record: Recorder,
  documentId: string | null,
  { before, after }: Change,
): Promise<Result<RulesHere>> {
  if (documentId === null) {
    const now = await deskRules(tx);
    const rules = after ?? usualRules;
    if (!sameRules(now, before)) return otherRules({ rules: now, own: true });
    if (!sameRules(now, rules)) {
      const value = JSON.stringify(rules);
      await tx.setting.upsert({ where: { key: rulesKey }, create: { key: rulesKey, value }, update: { value } });
      await record({ type: "rules.changed", entity: "desk", entityId: rulesKey, data: { before: now, after: rules } });
    }
    return ok({ rules, own: true });
  }
  const document = await tx.document.findUnique({
    where: { id: documentId, removedAt: null },
    select: { title: true },
  });
  if (!document) return fail("not-found", "no-such-document", "There is no such document on this desk.");
  const here = await rulesFor(tx, documentId);
  const own = here.own ? here.rules : null;
  if (!sameRules(own, before)) return otherRules(here);
  if (!sameRules(own, after)) {
    await tx.document.update({ where: { id: documentId }, data: { rules: after && JSON.stringify(after) } });
    const data = { title: document.title, before: own, after };
    await record({ type: "rules.changed", entity: "document", entityId: documentId, documentId, data });
  }
  return ok(await rulesFor(tx, documentId));
}

const otherRules = (current: RulesHere) =>
  fail(
    "changed",
    "other-rules",
    "Somebody changed these rules since. Nothing was overwritten; look at what holds now.",
    {
      current,
    },
  );
