import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { NewDocumentPage } from "@/components/new-document/new-document-page";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/accounts/authorise";
import { bringInAction, previewAction } from "./actions";

export const metadata: Metadata = { title: "New document" };

export default async function NewPage() {
  const actor = await requireActor();
  if (!may(actor, "documents.bring-in")) return <MayNot role={actor.role} />;
  return (
    <Page>
      <PageHeader
        title="New document"
        about="An article, a transcript or a speech. It is read on this machine and goes nowhere else."
      />
      <NewDocumentPage preview={previewAction} bringIn={bringInAction} />
    </Page>
  );
}

function MayNot({ role }: { role: string }) {
  return (
    <Page>
      <EmptyState
        level={1}
        title="Editors bring documents in"
        actions={<ButtonLink href="/documents">See the documents</ButtonLink>}
      >
        Your role is {role}. Ask an editor or an administrator to bring the text in, or to change your role.
      </EmptyState>
    </Page>
  );
}
