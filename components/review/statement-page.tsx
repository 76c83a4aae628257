import type { Route } from "next";
import Link from "next/link";
import { ReviewNotice } from "@/components/adjudication/review-notice";
import { RulingsSection } from "@/components/adjudication/rulings-section";
import { PageComments, type PageTalk } from "@/components/comments/page-comments";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindAndForm } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import { ButtonLink } from "@/components/ui/button";
import { AttributionSection } from "./attribution-section";
import { ContextSection } from "./context-section";
import { EvidenceSection } from "./evidence-section";
import { FidelitySection } from "./fidelity-section";
import { HistorySection } from "./history-section";
import type { StatementView } from "./review-actions";
import styles from "./statement-page.module.css";

/** One statement as a page of its own: to link to, to print, to read. It is judged at the desk. */
export function StatementPage({ view, you, talk }: { view: StatementView; you: string; talk: PageTalk }) {
  const desk = `/documents/${view.documentId}/review?s=${view.id}` as Route;
  return (
    <main id="main" className={styles.page}>
      <p className={styles.about}>
        <span>
          <KindGlyph kind={view.kind} /> {kindAndForm(view)}
        </span>
        <StatusLabel status={view.status} />
        <span>
          in{" "}
          <Link className="link" href={desk}>
            {view.documentTitle}
          </Link>
        </span>
      </p>
      <h1 className={styles.words}>{view.text}</h1>
      <AttributionSection statement={view} view={view} />
      <ContextSection statement={view} view={view} />
      <FidelitySection statement={view} />
      <ReviewNotice statement={view} />
      <RulingsSection rulings={view.rulings} />
      <EvidenceSection view={view} />
      <PageComments statementId={view.id} comments={view.comments} review={view.review} talk={talk} />
      <HistorySection view={view} you={you} />
      <p className={styles.way}>
        <ButtonLink href={desk} variant="ink" size="large">
          Open at the desk
        </ButtonLink>
      </p>
    </main>
  );
}
