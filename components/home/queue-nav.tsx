import type { Route } from "next";
import { LinkTabs } from "@/components/ui/link-tabs";
import { type Counted, type QueueName, queues } from "@/lib/reviews/queues/model";
import { countedWords, queueLabels } from "./queue-words";

type Props = { counts: Record<QueueName, Counted>; here: QueueName | null };

/** The reader's queues, with how many each holds. */
export function QueueNav({ counts, here }: Props) {
  return (
    <LinkTabs
      label="Queues"
      tabs={[
        { key: "everything", label: "Everything", href: "/", here: here === null },
        ...queues.map((queue) => ({
          key: queue,
          label: (
            <>
              {queueLabels[queue]} <span>{countedWords(counts[queue])}</span>
            </>
          ),
          href: `/?queue=${queue}` as Route,
          here: here === queue,
        })),
      ]}
    />
  );
}
