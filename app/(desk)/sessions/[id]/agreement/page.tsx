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
import { getSessionAgreement } from "@/lib/sessions/agreement/queries";

export const metadata: Metadata = { title: "Agreement" };

/** How far the members of a session agreed. */
export default async function SessionAgreement({ params, searchParams }: PageProps<"/sessions/[id]/agreement">) {
  const actor = await requireActor();
  const { id } = await params;
  const { shown, cursor } = readBehind(await searchParams);
  const found = await getSessionAgreement(actor, id, { ...shown, cursor });
  if (!found.ok && found.reason === "not-found") notFound();
  return (
    <Page>
      <PageHeader
        title={found.ok ? agreementHeadline(found.value.report.percent) : "Agreement"}
        about={found.ok ? `The session ${found.value.title}` : undefined}
        actions={<ButtonLink href={`/sessions/${id}/minutes` as Route}>The minutes</ButtonLink>}
      />
      {found.ok ? (
        <AgreementPage
          data={found.value}
          path={`/sessions/${id}/agreement`}
          shown={shown}
          of="votes"
          byDocument={found.value.report.documents.length > 1}
        />
      ) : (
        <EmptyState title="The figures cannot be shown">{found.message}</EmptyState>
      )}
    </Page>
  );
}
