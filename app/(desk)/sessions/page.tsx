import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { SessionList } from "@/components/session/session-list";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/accounts/authorise";
import { listSessions } from "@/lib/sessions/queries";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const actor = await requireActor();
  const list = await listSessions(actor);
  const mayOpen = may(actor, "sessions.open");
  const open = mayOpen && (
    <ButtonLink href="/sessions/new" variant="ink">
      Open a session
    </ButtonLink>
  );
  const sessions = list.ok ? list.value : [];
  return (
    <Page>
      <PageHeader title="Sessions" actions={sessions.length > 0 && open} />
      {!list.ok && <EmptyState title="The sessions cannot be shown">{list.message}</EmptyState>}
      {list.ok && sessions.length === 0 ? (
        <EmptyState title="No sessions yet" actions={open}>
          {mayOpen
            ? "In a session a team goes through statements together: everybody votes in private, the votes are revealed at once, and the minutes write themselves."
            : "An editor opens a session. You then find it here, and what needs you in it."}
        </EmptyState>
      ) : (
        <SessionList sessions={sessions} />
      )}
    </Page>
  );
}
