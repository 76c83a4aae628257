import type { Route } from "next";
import Link from "next/link";
import styles from "@/components/inbox/inbox.module.css";
import { type Counted, type QueueName, queues } from "@/lib/reviews/queues/model";
import { countedWords, queueLabels } from "./queue-words";

type Props = { counts: Record<QueueName, Counted>; here: QueueName | null };

/** The reader's queues, with how many each holds. */
export function QueueNav({ counts, here }: Props) {
  return (
    <nav aria-label="Queues" className={styles.tabs}>
      <Link href="/" aria-current={here === null ? "page" : undefined}>
        Everything
      </Link>
      {queues.map((queue) => (
        <Link key={queue} href={`/?queue=${queue}` as Route} aria-current={here === queue ? "page" : undefined}>
          {queueLabels[queue]} <span>{countedWords(counts[queue])}</span>
        </Link>
      ))}
    </nav>
  );
}
