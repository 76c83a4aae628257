import type { Metadata, Route } from "next";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import { InboxList } from "@/components/inbox/inbox-list";
import { InboxTabs } from "@/components/inbox/inbox-tabs";
import { NewNotices } from "@/components/inbox/new-notices";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listNotices } from "@/lib/events/notifications/queries";
import { markReadAction } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

/** What others did that means something for the reader. */
export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const actor = await requireActor();
  const query = await searchParams;
  const unread = first(query.show) === "unread";
  const found = await listNotices(actor, { show: unread ? "unread" : "all", cursor: first(query.older) });
  const notices = found.ok ? found.value.items : [];
  const next = found.ok ? found.value.nextCursor : null;
  return (
    <Page>
      <PageHeader title="Inbox" />
      <InboxTabs here={unread ? "/inbox?show=unread" : "/inbox"} />
      {found.ok && (
        <div className="flex flex-wrap items-center gap-2">
          {query.older === undefined && <NewNotices newest={notices[0]?.id ?? null} show={unread ? "unread" : "all"} />}
          {notices.length > 0 && <InboxList key={notices[0]?.id} notices={notices} markRead={markReadAction} />}
        </div>
      )}
      {!found.ok && <EmptyState title="The inbox cannot be shown">{found.message}</EmptyState>}
      {found.ok && notices.length === 0 && (
        <EmptyState title={unread ? "Nothing is unread" : "Nothing yet"}>
          When somebody asks you to read, returns something, mentions you, or decides otherwise than you did, it is told
          here.
        </EmptyState>
      )}
      {next !== null && (
        <div className="mt-4">
          <ButtonLink
            href={`/inbox?${new URLSearchParams({ ...(unread ? { show: "unread" } : {}), older: next })}` as Route}
          >
            Older
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
