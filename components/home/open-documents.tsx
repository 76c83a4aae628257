import type { Route } from "next";
import Link from "next/link";
import { CoverageBar } from "@/components/statement/coverage-bar";
import type { Document } from "@/lib/documents/model";
import styles from "./home.module.css";

/** The newest documents, with how far each is. */
export function OpenDocuments({ documents }: { documents: Document[] }) {
  return (
    <ul>
      {documents.map(({ id, title, counts }) => {
        const open = counts.byStatus.unreviewed + counts.byStatus["needs-sourcing"];
        return (
          <li key={id}>
            <Link className={styles.document} href={`/documents/${id}/review` as Route} prefetch={false}>
              <b title={title}>{title}</b>
              <span className={styles.progress}>
                <CoverageBar counts={counts.byStatus} width={180} />
                {counts.statements === 0 ? "no statements" : open === 0 ? "settled" : `${open} open`}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
