import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { AdjudicationPage } from "@/components/adjudication/adjudication-page";
import { may } from "@/lib/accounts/authorise";
import { listPrecedents } from "@/lib/reviews/adjudication/queries";
import { readView } from "../../../documents/[id]/review/read";
import { pageTalk } from "../page-talk";
import { adjudicateAction, withdrawRulingAction } from "./actions";

export const metadata: Metadata = { title: "Adjudication" };

export default async function Page({ params }: PageProps<"/statements/[id]/adjudicate">) {
  const actor = await requireActor();
  const { id } = await params;
  const [view, precedents] = await Promise.all([readView(actor, id), listPrecedents(actor, id)]);
  if (!view.ok || !precedents.ok) notFound();
  const mayOverride = may(actor, "verdicts.override-gate");
  return (
    <AdjudicationPage
      {...{ view: view.value, precedents: precedents.value, mayOverride }}
      adjudicate={adjudicateAction}
      withdraw={withdrawRulingAction}
      talk={await pageTalk(actor)}
    />
  );
}
