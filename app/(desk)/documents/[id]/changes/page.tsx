import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { undoGroupAction } from "@/app/(desk)/actions";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { ChangeSections } from "@/components/redraft/change-sections";
import { headingOf } from "@/components/redraft/count-words";
import { DraftCounts } from "@/components/redraft/draft-counts";
import { ParagraphDiff } from "@/components/redraft/paragraph-diff";
import { TakeBackButton } from "@/components/redraft/take-back-button";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { may } from "@/lib/accounts/authorise";
import { getDocument } from "@/lib/documents/queries";
import { getDraftStep, listSteps } from "@/lib/documents/redrafts/queries";

export const metadata: Metadata = { title: "What changed" };

export default async function ChangesPage({ params, searchParams }: PageProps<"/documents/[id]/changes">) {
  const actor = await requireActor();
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const document = await getDocument(actor, id);
  if (!document.ok) notFound();
  const desk = <ButtonLink href={`/documents/${id}/review` as Route}>Back to the desk</ButtonLink>;
  const found = await getDraftStep(actor, id, first(search.step));
  const steps = await listSteps(actor, id);
  if (!found.ok)
    return (
      <Page>
        <EmptyState level={1} title="Nothing has changed yet" actions={desk}>
          “{document.value.title}” has one draft. Once the next is brought in, this page shows what it changed, word by
          word.
        </EmptyState>
      </Page>
    );
  const step = found.value;
  const newest = steps.ok && steps.value[0]?.id === step.id;
  const heading = step.reread
    ? `Draft ${step.to.number}, read by engine ${step.reread.now}`
    : headingOf(step.to.number, step.counts);
  return (
    <Page>
      <PageHeader title={heading} about={step.title} actions={desk} />
      <div className="grid grid-cols-[minmax(0,1fr)_300px] gap-x-13 max-wide:grid-cols-1">
        <div>
          {step.undone && (
            <Notice tone="warning" title="This draft was taken back">
              The document is as it was before it. Nothing of the draft is lost; undoing the undo brings it in again.
            </Notice>
          )}
          <ChangeSections changes={step.changes} documentId={step.undone ? null : id} />
          {!step.reread && <ParagraphDiff before={step.from.text} after={step.to.text} />}
        </div>
        <aside aria-label="About this draft" className="grid content-start gap-4 max-wide:mt-6 max-wide:-order-1">
          <p className="text-ink-2">
            {step.by?.name ?? "Somebody"} brought it in, <Time at={step.at} form="absolute" />
          </p>
          <DraftCounts counts={step.counts} />
          {newest && step.group && may(actor, "documents.edit") && (
            <TakeBackButton
              group={step.group}
              label={step.reread ? "Take this reading back" : `Take draft ${step.to.number} back`}
              undo={undoGroupAction}
            />
          )}
          {steps.ok && steps.value.length > 1 && (
            <nav aria-label="Drafts">
              <h2 className="font-semibold">Drafts</h2>
              <ul className="mt-1 grid gap-1">
                {steps.value.map((one) => (
                  <li key={one.id}>
                    <Link
                      className="link"
                      aria-current={one.id === step.id ? "page" : undefined}
                      href={`/documents/${id}/changes?step=${one.id}` as Route}
                    >
                      {one.from === one.to ? `Draft ${one.to}, read again` : `Draft ${one.from} to ${one.to}`}
                    </Link>{" "}
                    <Time at={one.at} className="text-ink-3" />
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </aside>
      </div>
    </Page>
  );
}
