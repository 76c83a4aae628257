import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { readBehind } from "@/app/(desk)/agreement/read-behind";
import { requireActor } from "@/app/actor";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { agreementHeadline } from "@/components/agreement/agreement-words";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getDocument } from "@/lib/documents/queries";
import { getAgreement } from "@/lib/reviews/agreement/queries";

export const metadata: Metadata = { title: "Agreement" };

/** How far readers agree on one document's statements. */
export default async function DocumentAgreement({ params, searchParams }: PageProps<"/documents/[id]/agreement">) {
  const actor = await requireActor();
  const { id } = await params;
  const { shown, cursor } = readBehind(await searchParams);
  const [document, found] = await Promise.all([
    getDocument(actor, id),
    getAgreement(actor, { document: id, ...shown, cursor }),
  ]);
  if (!document.ok) notFound();
  return (
    <Page>
      <PageHeader
        title={found.ok ? agreementHeadline(found.value.report.percent) : "Agreement"}
        about={document.value.title}
        actions={
          <>
            <ButtonLink href="/agreement">The whole desk</ButtonLink>
            <ButtonLink href={`/documents/${id}/review` as Route}>Back to the desk</ButtonLink>
          </>
        }
      />
      {found.ok ? (
        <AgreementPage data={found.value} path={`/documents/${id}/agreement`} shown={shown} of="verdicts" />
      ) : (
        <EmptyState title="The figures cannot be shown">{found.message}</EmptyState>
      )}
    </Page>
  );
}
