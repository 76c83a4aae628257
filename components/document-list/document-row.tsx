import type { Route } from "next";
import Link from "next/link";
import { CoverageBar } from "@/components/statement/coverage-bar";
import { Time } from "@/components/ui/time";
import type { Document } from "@/lib/documents/model";
import styles from "./document-list.module.css";
import { type Remove, RemoveButton } from "./remove-button";

const kindWords = { article: "Article", transcript: "Transcript", speech: "Speech" } as const;

type Props = { document: Document; remove: Remove | null; maySave: boolean };

export function DocumentRow({ document, remove, maySave }: Props) {
  const { counts, source } = document;
  const open = counts.byStatus.unreviewed + counts.byStatus["needs-sourcing"];
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link className={styles.title} href={`/documents/${document.id}/review` as Route}>
          {document.title}
        </Link>
        <p className={styles.about}>
          {[kindWords[document.kind], document.publisher, document.byline].filter(Boolean).join(" · ")}
          {source && " · "}
          {source && maySave && (
            // Not a route of the app: a file, which the browser saves and never shows.
            <a
              href={`/api/v1/documents/${document.id}/original`}
              download
              className="link"
              aria-label={`Save ${source.name}`}
              title={`The original, as it came. SHA-256 ${source.sha256}`}
            >
              {source.name}
            </a>
          )}
          {source && !maySave && source.name}
        </p>
      </div>
      <div className={styles.bar}>{counts.statements > 0 && <CoverageBar counts={counts.byStatus} width="100%" />}</div>
      <p className={styles.counts}>
        {counts.statements === 0
          ? "no statements"
          : open === 0
            ? `all ${counts.statements} settled`
            : `${open} open of ${counts.statements}`}
      </p>
      <p className={styles.by}>{document.createdBy?.name ?? "Nobody named"}</p>
      <Time at={document.createdAt} className={styles.when} />
      <div className={styles.act}>
        {remove && <RemoveButton id={document.id} title={document.title} version={document.version} remove={remove} />}
      </div>
    </li>
  );
}
