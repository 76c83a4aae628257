import type { Route } from "next";
import Link from "next/link";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindLabels, statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { DecidedItem } from "@/lib/reviews/agreement/model";
import styles from "./agreement.module.css";

type Props = { items: readonly DecidedItem[]; withDocument: boolean };

/** Statements with what each reader gave. */
export function DecidedList({ items, withDocument }: Props) {
  return (
    <ul aria-label="Statements" className={styles.decided}>
      {items.map(({ statementId, documentId, documentTitle, kind, text, given }) => (
        <li key={statementId}>
          <p className={styles.statement}>
            <KindGlyph kind={kind} size={12} />
            <span className="sr-only">{kindLabels[kind]}: </span>
            <Link href={`/documents/${documentId}/review?s=${statementId}` as Route} prefetch={false}>
              {text}
            </Link>
            {withDocument && <span className={styles.from}>{documentTitle}</span>}
          </p>
          <ul className={styles.given}>
            {given.map(({ by, verdict }) => (
              <li key={by.id} data-status={verdict}>
                <StatusGlyph status={verdict} size={12} /> {by.name}: {statusLabels[verdict].toLowerCase()}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
