import type { Route } from "next";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type QueueOrder, type QueuePage, queueOrders } from "@/lib/reviews/queues/model";
import { QueueList } from "./queue-list";
import { countedWords, emptyQueues, orderLabels, queueLabels } from "./queue-words";

type Props = { page: QueuePage; order: QueueOrder };

const address = (query: Record<string, string>) => `/?${new URLSearchParams(query)}` as Route;

/** One queue: its order, its statements, and how many there are in all. */
export function QueueView({ page: { queue, total, items, nextCursor }, order }: Props) {
  if (items.length === 0) return <EmptyState title={emptyQueues[queue].title}>{emptyQueues[queue].words}</EmptyState>;
  return (
    <section aria-labelledby="queue-name">
      <header className="mb-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="queue-name" className="text-14 font-semibold">
          {queueLabels[queue]} <span className="font-medium text-ink-3">{countedWords(total)}</span>
        </h2>
        <nav aria-label="Order" className="flex flex-wrap gap-x-3">
          {queueOrders.map((one) => (
            <Link
              key={one}
              href={address({ queue, order: one })}
              aria-current={one === order ? "true" : undefined}
              className="link inline-flex items-center aria-[current]:font-semibold aria-[current]:no-underline max-tablet:min-h-11"
            >
              {orderLabels[one]}
            </Link>
          ))}
        </nav>
      </header>
      <QueueList items={items} label={queueLabels[queue]} />
      <p className="mt-3 flex flex-wrap items-center gap-3 text-ink-3">
        {items.length < total.number && `${items.length.toLocaleString("en")} of ${countedWords(total)} shown.`}
        {nextCursor !== null && (
          <ButtonLink href={address({ queue, order, from: nextCursor })}>The next ones</ButtonLink>
        )}
      </p>
    </section>
  );
}
