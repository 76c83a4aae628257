import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { agreementHeadline } from "@/components/agreement/agreement-words";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getAgreement } from "@/lib/reviews/agreement/queries";
import { readBehind } from "./read-behind";

export const metadata: Metadata = { title: "Agreement" };

/** How far readers agree, on the whole desk. */
export default async function Agreement({ searchParams }: PageProps<"/agreement">) {
  const actor = await requireActor();
  const { shown, cursor } = readBehind(await searchParams);
  const found = await getAgreement(actor, { ...shown, cursor });
  return (
    <Page>
      <PageHeader
        title={found.ok ? agreementHeadline(found.value.report.percent) : "Agreement"}
        about="Verdicts that stand, on the whole desk"
        actions={<ButtonLink href="/">What needs me</ButtonLink>}
      />
      {found.ok ? (
        <AgreementPage data={found.value} path="/agreement" shown={shown} of="verdicts" byDocument />
      ) : (
        <EmptyState title="The figures cannot be shown">{found.message}</EmptyState>
      )}
    </Page>
  );
}
