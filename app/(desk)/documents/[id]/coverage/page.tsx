import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/actor";
import { CoveragePage } from "@/components/coverage/coverage-page";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { may } from "@/lib/accounts/authorise";
import { getCoverage } from "@/lib/documents/coverage/queries";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Coverage" };

export default async function Coverage({ params }: PageProps<"/documents/[id]/coverage">) {
  const actor = await requireActor();
  const { id } = await params;
  const found = await getCoverage(actor, id);
  if (!found.ok) notFound();
  const coverage = found.value;
  return (
    <Page>
      <PageHeader
        title="Every sentence"
        about={`${coverage.title}, draft ${coverage.number}`}
        actions={<ButtonLink href={`/documents/${id}/review` as Route}>Back to the desk</ButtonLink>}
      />
      <CoveragePage
        coverage={coverage}
        mayEdit={may(actor, "statements.edit")}
        mayClear={may(actor, "documents.edit")}
        actions={{
          mark: actions.markSentencesAction,
          unmark: actions.unmarkSentencesAction,
          clear: actions.clearDocumentAction,
          withdraw: actions.withdrawClearanceAction,
          undo: actions.undoCoverageAction,
          read: actions.readCoverageAction,
        }}
      />
    </Page>
  );
}
