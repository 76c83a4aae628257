import type { Route } from "next";
import type { ReactNode } from "react";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { type ActivityLine, type ActKind, actKinds } from "@/lib/events/activity/model";
import type { Page as ListPage } from "@/lib/page";
import type { Result } from "@/lib/result";
import { ActivityList } from "./activity-list";

const kindLabels: Record<ActKind, string> = {
  verdicts: "Verdicts",
  evidence: "Evidence",
  statements: "Statements",
  comments: "Comments",
  documents: "Documents",
  speakers: "Speakers",
  sessions: "Sessions",
  desk: "The desk",
};

/** What can happen to each: the rest is not offered. */
const offered: Record<Props["about"], readonly ActKind[]> = {
  statement: ["verdicts", "evidence", "statements", "comments"],
  document: ["verdicts", "evidence", "statements", "comments", "documents"],
  person: actKinds,
};

type Props = {
  about: "statement" | "document" | "person";
  title: string;
  subtitle: ReactNode;
  actions?: ReactNode;
  /** its address, without what is filtered by */
  address: string;
  kind: ActKind | undefined;
  /** whether this is not the newest page */
  later: boolean;
  found: Result<ListPage<ActivityLine>>;
};

/** Who did what to a statement, in a document, or what one person did: in sentences, newest first. */
export function ActivityPage({ about, title, subtitle, actions, address, kind, later, found }: Props) {
  const href = (chosen: ActKind | undefined, cursor?: string | null) => {
    const query = new URLSearchParams({
      ...(chosen ? { kind: chosen } : {}),
      ...(cursor ? { cursor } : {}),
    }).toString();
    return `${address}${query && `?${query}`}` as Route;
  };
  return (
    <Page>
      <PageHeader title={title} about={subtitle} actions={actions} />
      <LinkTabs
        label="Kinds of acts"
        tabs={[undefined, ...offered[about]].map((one) => ({
          key: one ?? "all",
          label: one === undefined ? "Everything" : kindLabels[one],
          href: href(one),
          here: one === kind,
        }))}
      />
      {!found.ok ? (
        <Notice tone="error" title="What happened cannot be shown">
          {found.message}
        </Notice>
      ) : found.value.items.length === 0 ? (
        <EmptyState
          title={later ? "Nothing older" : kind ? `Nothing under ${kindLabels[kind].toLowerCase()}` : "Nothing yet"}
          actions={
            (kind || later) && (
              <ButtonLink href={href(undefined)}>{later ? "To the newest" : "Show everything"}</ButtonLink>
            )
          }
        >
          {kind
            ? "The filter hides everything else that happened here."
            : "What is done will stand here, with who did it and when."}
        </EmptyState>
      ) : (
        <>
          <div className="pt-4">
            <ActivityList lines={found.value.items} about={about} />
          </div>
          <p className="flex gap-2">
            {later && <ButtonLink href={href(kind)}>Newest</ButtonLink>}
            {found.value.nextCursor && <ButtonLink href={href(kind, found.value.nextCursor)}>Older</ButtonLink>}
          </p>
        </>
      )}
    </Page>
  );
}
