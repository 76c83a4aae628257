import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import styles from "@/components/inbox/inbox.module.css";
import { InboxTabs } from "@/components/inbox/inbox-tabs";
import { NoticeRow } from "@/components/inbox/notice-row";
import { kindTitles } from "@/components/inbox/notice-words";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { getDigest } from "@/lib/events/notifications/queries";

export const metadata: Metadata = { title: "Digest" };

const spans = { day: 1, week: 7 } as const;
const day = 24 * 60 * 60_000;

/** What happened for the reader since yesterday, or in a week, by kind. */
export default async function DigestPage({ searchParams }: PageProps<"/inbox/digest">) {
  const actor = await requireActor();
  const span = first((await searchParams).of) === "week" ? "week" : "day";
  const digest = await getDigest(actor, { since: new Date(Date.now() - spans[span] * day).toISOString() });
  if (!digest.ok) throw new Error("What a signed-in person was told was refused.");
  const { groups, since } = digest.value;
  return (
    <Page>
      <PageHeader
        title={span === "week" ? "Your week" : "Since yesterday"}
        about={
          <>
            What others did since <Time at={since} /> that means something for you
          </>
        }
        actions={
          span === "week" ? (
            <ButtonLink href="/inbox/digest">Since yesterday</ButtonLink>
          ) : (
            <ButtonLink href="/inbox/digest?of=week">The last week</ButtonLink>
          )
        }
      />
      <InboxTabs here="/inbox/digest" />
      {groups.length === 0 && (
        <EmptyState title="Nothing happened for you">What waits for you all the same stands in Needs me.</EmptyState>
      )}
      {groups.map(({ kind, count, notices }) => (
        <section key={kind} className={styles.group} aria-labelledby={`digest-${kind}`}>
          <h2 id={`digest-${kind}`}>
            {kindTitles[kind]}
            <span>{count.toLocaleString("en")}</span>
          </h2>
          <ul>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
          {count > notices.length && (
            <p className={styles.more}>{(count - notices.length).toLocaleString("en")} more stand in the inbox.</p>
          )}
        </section>
      ))}
    </Page>
  );
}
