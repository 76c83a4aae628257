import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { ChangeSections } from "@/components/redraft/change-sections";
import { DraftCounts } from "@/components/redraft/draft-counts";
import { RereadButton } from "@/components/redraft/reread-button";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getDocument } from "@/lib/documents/queries";
import { previewReread } from "@/lib/documents/redrafts/queries";
import { rereadAction } from "./actions";

export const metadata: Metadata = { title: "Read again" };

/** What today's engine would find in a text that an older one read. Shown first; nothing is done by looking. */
export default async function RereadPage({ params }: PageProps<"/documents/[id]/reread">) {
  const actor = await requireActor();
  const { id } = await params;
  const document = await getDocument(actor, id);
  if (!document.ok) notFound();
  const desk = <ButtonLink href={`/documents/${id}/review` as Route}>Back to the desk</ButtonLink>;
  const preview = await previewReread(actor, id);
  if (!preview.ok)
    return (
      <Page>
        <EmptyState level={1} title="Editors have documents read again" actions={desk}>
          {preview.message}
        </EmptyState>
      </Page>
    );
  const { same, counts, changes, engine, from } = preview.value;
  const about =
    engine.was === engine.now
      ? `Engine ${engine.now} reads it again.`
      : `Engine ${engine.was} read it; engine ${engine.now} is here now.`;
  if (same)
    return (
      <Page>
        <EmptyState level={1} title="Today’s engine finds what is here already" actions={desk}>
          {about} “{document.value.title}” would not change.
        </EmptyState>
      </Page>
    );
  return (
    <Page>
      <PageHeader title="Read it again?" about={document.value.title} actions={desk} />
      <div className="grid grid-cols-[minmax(0,1fr)_300px] gap-x-13 max-wide:grid-cols-1">
        <div>
          <ChangeSections changes={changes} documentId={null} />
        </div>
        <aside aria-label="What it would do" className="grid content-start gap-4 max-wide:-order-1 max-wide:mb-6">
          <p className="text-ink-2">{about} What anybody judged, edited, marked or removed stays as it is.</p>
          <DraftCounts counts={counts} />
          <RereadButton id={id} from={from} reread={rereadAction} />
        </aside>
      </div>
    </Page>
  );
}
