import { CoverageBar } from "@/components/statement/coverage-bar";
import { Time } from "@/components/ui/time";
import type { Document } from "@/lib/documents/model";
import type { CountsByStatus } from "@/lib/statements/model";
import styles from "./review-desk.module.css";

/** Which document this is, which version, and how far it is. */
export function DocBar({ document, counts }: { document: Document; counts: CountsByStatus }) {
  const settled = counts.verified + counts.disputed;
  const total = settled + counts.unreviewed + counts["needs-sourcing"];
  return (
    <section className={styles.docbar} aria-label="Document">
      <div className={styles.title}>
        <h1>{document.title}</h1>
        <span className={styles.version}>
          Version {document.currentVersion.number}
          {document.createdBy !== null && ` · ${document.createdBy.name}`} ·{" "}
          <Time at={document.currentVersion.createdAt} />
        </span>
      </div>
      {total > 0 && (
        <span className={styles.progress}>
          <CoverageBar counts={counts} />
          <span>
            {settled} of {total} settled
          </span>
        </span>
      )}
    </section>
  );
}
