import type { Route } from "next";
import Link from "next/link";
import { PageComments, type PageTalk } from "@/components/comments/page-comments";
import { EvidenceSection } from "@/components/review/evidence-section";
import type { StatementView } from "@/components/review/review-actions";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { StatusLabel } from "@/components/statement/status-label";
import { ButtonLink } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Precedent, PrecedentReason } from "@/lib/reviews/adjudication/model";
import { inMarks } from "@/lib/text/in-marks";
import { type Adjudicate, RulingForm } from "./ruling-form";
import { RulingsSection } from "./rulings-section";
import { type WithdrawRuling, WithdrawRulingForm } from "./withdraw-ruling-form";

type Props = {
  view: StatementView;
  precedents: readonly Precedent[];
  mayOverride: boolean;
  adjudicate: Adjudicate;
  withdraw: WithdrawRuling;
  talk: PageTalk;
};

const reasonWords: Record<PrecedentReason, string> = {
  speaker: "the same speaker",
  alteration: "the same kind of alteration",
  words: "similar words",
};

/** All verdicts side by side with their reasons, the evidence, how the desk ruled before, and the ruling. */
export function AdjudicationPage({ view, precedents, mayOverride, adjudicate, withdraw, talk }: Props) {
  const { review } = view;
  const ruled = review.state === "ruled" ? view.rulings.find(({ stands }) => stands) : undefined;
  const mayWithdraw =
    ruled && review.mayAdjudicate && (talk.reader.mayWithdrawAny || ruled.adjudicator.id === talk.reader.id);
  const verdicts = view.verdicts.filter(({ stands }) => stands);
  return (
    <Page>
      <PageHeader
        title={inMarks(view.text)}
        about={`${view.speaker?.name ?? "Nobody named"}, in ${view.documentTitle}`}
        actions={
          <ButtonLink href={`/documents/${view.documentId}/review?s=${view.id}` as Route}>Open at the desk</ButtonLink>
        }
      />
      <section aria-labelledby="verdicts-heading" className="mb-7">
        <h2 id="verdicts-heading" className="mb-3 text-16 font-semibold">
          Verdicts
        </h2>
        {verdicts.length === 0 && <p className="text-ink-2">No verdict is to be seen yet.</p>}
        <ul className="grid gap-5 [grid-template-columns:repeat(auto-fit,minmax(min(100%,240px),1fr))]">
          {verdicts.map((verdict) => (
            <li key={verdict.id} className="min-w-0 border-t border-line pt-3">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <b>{verdict.importedFrom?.reviewer ?? verdict.reviewer.name}</b>
                <StatusLabel status={verdict.verdict} />
                <Time at={verdict.createdAt} className="text-ink-3" />
              </p>
              <p className="mt-1.5 text-pretty [overflow-wrap:anywhere]">{verdict.rationale ?? "No reason given."}</p>
            </li>
          ))}
        </ul>
      </section>
      <RulingsSection rulings={view.rulings} />
      <EvidenceSection view={view} />
      <PageComments statementId={view.id} comments={view.comments} review={review} talk={talk} />
      <section aria-labelledby="precedents-heading" className="my-7">
        <h2 id="precedents-heading" className="mb-3 text-16 font-semibold">
          How this desk ruled before
        </h2>
        {precedents.length === 0 && (
          <p className="text-ink-2">No ruling yet on this speaker, this kind of alteration or words like these.</p>
        )}
        <ul className="grid gap-4">
          {precedents.map((one) => (
            <li key={one.rulingId} className="border-t border-line pt-3">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <StatusLabel status={one.verdict} />
                <Link
                  className="link min-w-0 [overflow-wrap:anywhere]"
                  href={`/statements/${one.statementId}` as Route}
                >
                  {inMarks(one.text)}
                </Link>
              </p>
              <p className="mt-1 text-ink-2">
                {one.by}, <Time at={one.at} />: {one.reasons.map((reason) => reasonWords[reason]).join(", ")}
              </p>
              <p className="mt-1 text-pretty [overflow-wrap:anywhere]">{one.rationale}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="ruling-heading" className="border-t-2 border-ink pt-4">
        <h2 id="ruling-heading" className="mb-3 text-16 font-semibold">
          Rule on it
        </h2>
        <RulingForm
          {...{ statementId: view.id, version: view.version, mayOverride, adjudicate }}
          open={review.state === "split" && review.mayAdjudicate}
          standing={ruled ?? null}
        >
          {review.state === "split"
            ? "The rules here leave the ruling to others. You may read all of it."
            : review.state === "ruled"
              ? "It is ruled on."
              : "There is nothing to rule on: the readers agree, or are not all in."}
        </RulingForm>
        {mayWithdraw && <WithdrawRulingForm key={ruled.id} rulingId={ruled.id} withdraw={withdraw} />}
      </section>
    </Page>
  );
}
