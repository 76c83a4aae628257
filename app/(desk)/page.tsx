import { requireActor } from "@/app/actor";
import { first } from "@/app/search-params";
import styles from "@/components/home/home.module.css";
import { KeysFoot } from "@/components/home/keys-foot";
import { NeedsMeList } from "@/components/home/needs-me-list";
import { needsMeHeadline } from "@/components/home/number-words";
import { OpenDocuments } from "@/components/home/open-documents";
import { QueueNav } from "@/components/home/queue-nav";
import { QueueView } from "@/components/home/queue-view";
import { RecentActs } from "@/components/home/recent-acts";
import { KeyHint } from "@/components/keys/key-hint";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { may } from "@/lib/accounts/authorise";
import { listDocuments } from "@/lib/documents/queries";
import { listEvents } from "@/lib/events/queries";
import { getNeedsMe } from "@/lib/reviews/needs-me/queries";
import { queueOrders, queues } from "@/lib/reviews/queues/model";
import { countQueues, getQueue } from "@/lib/reviews/queues/queries";
import { undoGroupAction } from "./actions";
import { NothingNeedsMe } from "./nothing-needs-me";
import { recentActs } from "./recent-acts";

/** Statements of one queue that a page shows. */
const perPage = 100;

export const metadata = { title: "Needs me" };

export default async function HomePage({ searchParams }: PageProps<"/">) {
  const actor = await requireActor();
  const query = await searchParams;
  const queue = queues.find((one) => one === first(query.queue)) ?? null;
  const order = queueOrders.find((one) => one === first(query.order)) ?? "risk";
  const page = queue && (await getQueue(actor, { queue, order, limit: perPage, cursor: first(query.from) }));
  const [counts, needs, documents, events] = await Promise.all([
    countQueues(actor),
    getNeedsMe(actor),
    listDocuments(actor, { limit: 8 }),
    listEvents(actor, { limit: 60 }),
  ]);
  if (!counts.ok || !needs.ok || !documents.ok || !events.ok)
    throw new Error("What a signed-in person may read was refused.");
  const { count, groups } = needs.value;
  const begin = page?.ok ? page.value.items[0] : groups[0]?.statements[0];
  const mayBringIn = may(actor, "documents.bring-in");
  return (
    <Page>
      <PageHeader
        look="first"
        title={needsMeHeadline(count)}
        actions={
          <>
            {mayBringIn && (
              <ButtonLink href="/documents/new">
                New document <KeyHint command="new-document" />
              </ButtonLink>
            )}
            {begin && (
              <ButtonLink variant="ink" href={`/documents/${begin.documentId}/review?s=${begin.id}`}>
                Begin with the first
              </ButtonLink>
            )}
          </>
        }
      />
      <div className={styles.columns}>
        <div>
          {may(actor, "verdicts.give") && <QueueNav counts={counts.value} here={queue} />}
          {page ? (
            page.ok ? (
              <QueueView page={page.value} order={order} />
            ) : (
              <EmptyState title="The queue cannot be shown">{page.message}</EmptyState>
            )
          ) : groups.length === 0 ? (
            <NothingNeedsMe actor={actor} hasDocuments={documents.value.items.length > 0} />
          ) : (
            <NeedsMeList groups={groups} />
          )}
        </div>
        <aside className={styles.side} aria-label="The desk">
          {documents.value.items.length > 0 && (
            <section>
              <header className={styles.sideHead}>
                <h2>Newest documents</h2>
                <ButtonLink variant="bare" size="small" href="/documents">
                  All
                </ButtonLink>
              </header>
              <OpenDocuments documents={documents.value.items} />
            </section>
          )}
          <section>
            <header className={styles.sideHead}>
              <h2>On the desk</h2>
              <ButtonLink variant="bare" size="small" href="/agreement">
                Agreement
              </ButtonLink>
            </header>
            <RecentActs acts={recentActs(events.value, actor.userId, 8)} undo={undoGroupAction} />
          </section>
        </aside>
      </div>
      <KeysFoot />
    </Page>
  );
}
