import type { Actor } from "@/lib/accounts/model";
import { db } from "@/lib/db/client";
import { parseInput } from "@/lib/parse-input";
import { ok, type Result } from "@/lib/result";
import type { AgreementPage, DecidedItem } from "@/lib/reviews/agreement/model";
import { pageOf } from "@/lib/reviews/agreement/page-of";
import { type ItemsBehind, itemsBehind } from "@/lib/reviews/agreement/schema";
import type { MinutedItem } from "../minutes/model";
import { getMinutes } from "../minutes/queries";

/**
 * How far the members of a session agreed: on the last round of each item, as its minutes have it, so that a vote which
 * is still private is in no figure.
 */
export async function getSessionAgreement(
  actor: Actor | null,
  id: string,
  filter: ItemsBehind = {},
): Promise<Result<{ title: string } & AgreementPage>> {
  const minutes = await getMinutes(actor, id);
  if (!minutes.ok) return minutes;
  const parsed = parseInput(itemsBehind, filter);
  if (!parsed.ok) return parsed;
  const voted = minutes.value.items.filter(({ votes }) => votes.length > 1);
  const titles = new Map(
    (
      await db.document.findMany({
        where: { id: { in: [...new Set(voted.map(({ documentId }) => documentId))] } },
        select: { id: true, title: true },
      })
    ).map((document) => [document.id, document.title]),
  );
  const page = pageOf(
    voted.map((item) => decidedItem(item, titles.get(item.documentId) ?? "")),
    parsed.value,
  );
  return page.ok ? ok({ title: minutes.value.title, ...page.value }) : page;
}

const decidedItem = (item: MinutedItem, documentTitle: string): DecidedItem => ({
  ...{ statementId: item.statementId, documentId: item.documentId, documentTitle, kind: item.kind, text: item.text },
  status: item.verdict ?? "unreviewed",
  given: item.votes.map(({ by, vote }) => ({ by, verdict: vote })),
  // Nobody sees a vote before all are revealed; after a first round they have talked.
  blind: item.rounds === 1,
});
