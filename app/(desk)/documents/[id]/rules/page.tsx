import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { RulesForm } from "@/components/rules/rules-form";
import { NotAllowed } from "@/components/settings/not-allowed";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { refusal } from "@/lib/accounts/authorise";
import { getDocument } from "@/lib/documents/queries";
import { getRules } from "@/lib/reviews/rules/queries";
import { changeRulesAction } from "./actions";

export const metadata: Metadata = { title: "Rules of review" };

export default async function RulesPage({ params }: PageProps<"/documents/[id]/rules">) {
  const actor = await requireActor();
  const { id } = await params;
  const [document, found] = await Promise.all([getDocument(actor, id), getRules(actor, id)]);
  if (!document.ok || !found.ok) notFound();
  const refused = refusal(actor, "documents.edit");
  if (refused) return <NotAllowed what="Rules of review" failure={refused} />;
  const { rules, own } = found.value;
  return (
    <Page>
      <PageHeader
        title={`Rules of review for ${document.value.title}`}
        about={
          own ? "This document has rules of its own." : "The desk’s rules hold. Saving gives this document its own."
        }
        actions={<ButtonLink href={`/documents/${id}/review`}>Back to the document</ButtonLink>}
      />
      <RulesForm
        key={JSON.stringify([rules, own])}
        documentId={id}
        rules={rules}
        own={own}
        change={changeRulesAction}
      />
    </Page>
  );
}
