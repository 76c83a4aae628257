import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { SessionForm } from "@/components/session/session-form";
import { NotAllowed } from "@/components/settings/not-allowed";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { refusal } from "@/lib/accounts/authorise";
import { listColleagues } from "@/lib/accounts/members/queries";
import { listDocuments } from "@/lib/documents/queries";
import type { Failure, Result } from "@/lib/result";
import { openSessionAction } from "../actions";

export const metadata: Metadata = { title: "Open a session" };

export default async function NewSessionPage({ searchParams }: PageProps<"/sessions/new">) {
  const actor = await requireActor();
  const { document } = await searchParams;
  const [documents, colleagues] = await Promise.all([listDocuments(actor, { limit: 200 }), listColleagues(actor)]);
  const refused = refusal(actor, "sessions.open");
  return (
    <Page>
      <PageHeader title="Open a session" />
      {refused === null && documents.ok && colleagues.ok ? (
        <SessionForm
          open={openSessionAction}
          documents={documents.value.items.map(({ id, title }) => ({ id, title }))}
          colleagues={colleagues.value.filter(({ id }) => id !== actor.userId)}
          chosen={typeof document === "string" ? document : ""}
        />
      ) : (
        <NotAllowed what="Opening a session" failure={refused ?? firstFailure(documents, colleagues)} />
      )}
    </Page>
  );
}

const firstFailure = (...results: Result<unknown>[]): Failure => results.find((result) => !result.ok) as Failure;
