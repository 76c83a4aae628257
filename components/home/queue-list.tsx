"use client";

import type { Route } from "next";
import Link from "next/link";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindLabels, statusLabels } from "@/components/statement/labels";
import { shortName } from "@/components/statement/short-name";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { QueueItem } from "@/lib/reviews/queues/model";
import styles from "./home.module.css";
import queueStyles from "./queue-list.module.css";
import { useHomeKeys } from "./use-home-keys";

/** One of the reader's queues, in its order. J and K move, Enter opens a statement on its document's desk. */
export function QueueList({ items, label }: { items: readonly QueueItem[]; label: string }) {
  useHomeKeys(() => false);
  return (
    <ul aria-label={label} className={queueStyles.list}>
      {items.map((item) => (
        <li key={item.id}>
          <Link
            className={`${styles.row} ${queueStyles.row}`}
            href={`/documents/${item.documentId}/review?s=${item.id}` as Route}
            prefetch={false}
            data-needed=""
          >
            <span className={styles.glyph}>
              <StatusGlyph status={item.status} size={14} />
              <span className="sr-only">{statusLabels[item.status]}</span>
            </span>
            <span className={styles.kind}>
              <KindGlyph kind={item.kind} size={12} />
              <span className="sr-only">{kindLabels[item.kind]}</span>
            </span>
            <span className={queueStyles.words}>
              <span className={styles.text}>{item.text.slice(0, 160)}</span>
              <span className={queueStyles.about}>{aboutOf(item)}</span>
            </span>
            <span className={queueStyles.from}>{item.documentTitle}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What the reader should know before they open it. */
const aboutOf = ({ speaker, deadline, note, why, holder }: QueueItem): string =>
  [
    speaker ? shortName(speaker as Parameters<typeof shortName>[0]) : "Document",
    deadline ? `due ${deadline.slice(0, 16).replace("T", " ")} UTC` : "",
    holder ? `${holder.name} has it in hand` : "",
    note ?? "",
    why ?? "",
  ]
    .filter(Boolean)
    .join(" · ");
