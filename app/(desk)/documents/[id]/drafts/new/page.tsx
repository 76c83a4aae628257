import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { NewDraftPage } from "@/components/redraft/new-draft-page";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/accounts/authorise";
import { getDocumentForReview } from "@/lib/documents/queries";
import { bringDraftAction, previewDraftAction } from "./actions";

export const metadata: Metadata = { title: "New draft" };

export default async function NewDraft({ params }: PageProps<"/documents/[id]/drafts/new">) {
  const actor = await requireActor();
  const found = await getDocumentForReview(actor, (await params).id);
  if (!found.ok) notFound();
  const { document, text } = found.value;
  const desk = `/documents/${document.id}/review` as Route;
  if (!may(actor, "documents.edit"))
    return (
      <Page>
        <EmptyState
          level={1}
          title="Editors bring drafts in"
          actions={<ButtonLink href={desk}>Back to the desk</ButtonLink>}
        >
          Your role is {actor.role}. Ask an editor or an administrator to bring the new draft in.
        </EmptyState>
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title={`Draft ${text.number + 1}`}
        about={document.title}
        actions={<ButtonLink href={desk}>Back to the desk</ButtonLink>}
      />
      <NewDraftPage
        id={document.id}
        from={text.number}
        current={text.text}
        preview={previewDraftAction}
        bring={bringDraftAction}
      />
    </Page>
  );
}
