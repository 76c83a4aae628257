import type { Route } from "next";
import Link from "next/link";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { ButtonLink } from "@/components/ui/button";
import type { MinutesInWords } from "@/lib/sessions/minutes/model";
import styles from "./minutes-page.module.css";

/** What was decided, by whom, with dissent, and what was left open. */
export function MinutesPage({ minutes: { id, title, facts, items } }: { minutes: MinutesInWords }) {
  const file = (format: string) => `/api/v1/sessions/${id}/minutes?format=${format}`;
  return (
    <Page>
      <PageHeader
        title={`Minutes of ${title}`}
        actions={
          <>
            <a className="button" href={file("md")} download>
              Markdown
            </a>
            <a className="button" href={file("html")} download>
              HTML
            </a>
            <ButtonLink href={`/sessions/${id}/agreement` as Route}>Agreement</ButtonLink>
            <ButtonLink href={`/sessions/${id}` as Route}>The session</ButtonLink>
          </>
        }
      />
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={item.statementId}>
            <h2 data-status={item.status}>
              <StatusGlyph status={item.status} size={14} /> {item.heading}
            </h2>
            <blockquote>{item.text}</blockquote>
            <p className={styles.about}>
              {item.about}{" "}
              <Link className="link" href={`/documents/${item.documentId}/review?s=${item.statementId}` as Route}>
                Open at the desk
              </Link>
            </p>
            {item.votes.length > 0 && (
              <ul>
                {item.votes.map((vote) => (
                  <li key={vote}>{vote}</li>
                ))}
              </ul>
            )}
            {item.followUp !== null && <p className={styles.open}>{item.followUp}</p>}
          </li>
        ))}
      </ol>
    </Page>
  );
}
