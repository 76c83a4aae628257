import { ChevronDown, ChevronUp } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { ReviewNotice } from "@/components/adjudication/review-notice";
import type { Talking } from "@/components/comments/comment-actions";
import { CommentsSection } from "@/components/comments/comments-section";
import { ReopenedNotice } from "@/components/redraft/reopened-notice";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindAndForm } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import type { Failure } from "@/lib/result";
import type { Statement } from "@/lib/statements/model";
import { AttributionSection } from "./attribution-section";
import { ContextSection } from "./context-section";
import { type EvidenceEditing, EvidenceSection } from "./evidence-section";
import { FidelitySection } from "./fidelity-section";
import { HistorySection } from "./history-section";
import { MoreMenu, type MoreMenuProps } from "./more-menu";
import type { Reader, StatementView } from "./review-actions";
import { ScrollPane } from "./scroll-pane";
import styles from "./statement-panel.module.css";
import { VerdictBar, type VerdictBarProps } from "./verdict-bar";
import verdictStyles from "./verdict-bar.module.css";

type Props = {
  statement: Statement;
  number: number;
  total: number;
  view: StatementView | null;
  layers: readonly { number: number; statement: Statement }[];
  reader: Reader;
  bodyRef: RefObject<HTMLElement | null>;
  problem: Failure | null;
  /** what was asked for and not done, with what is offered instead */
  offer: ReactNode;
  /** who sees to it */
  items: ReactNode;
  readFailed: string | null;
  onForgetProblem: () => void;
  onOpen: (id: string) => void;
  onStep: (by: 1 | -1) => void;
  onChangeSpeaker: () => void;
  more: MoreMenuProps;
  evidence: EvidenceEditing;
  talking: Talking;
  onTold: () => void;
  verdict: VerdictBarProps;
};

/** The open statement: who, which words, on what evidence, what was done; and, fixed below, the reader's verdict. */
export function StatementPanel(props: Props) {
  const { statement, number, total, view, layers, reader, bodyRef, problem, readFailed, onStep } = props;
  return (
    <div className={styles.panel} data-pane="statement">
      <ScrollPane className={styles.body} ref={bodyRef} label={`Statement ${number}`}>
        <header className={styles.top}>
          <span className={styles.facts}>
            <span className={styles.line}>
              <b className={styles.number}>{number}</b>
              <span className={styles.dim}>of {total}</span>
            </span>
            <span className={styles.kind}>
              <KindGlyph kind={statement.kind} /> {kindAndForm(statement)}
            </span>
            <StatusLabel status={statement.status} />
          </span>
          <MoreMenu {...props.more} />
          <IconButton label="Previous statement, K" onClick={() => onStep(-1)}>
            <ChevronUp size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
          <IconButton label="Next statement, J" onClick={() => onStep(1)}>
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </header>
        {problem !== null && (
          <Notice
            tone="error"
            role="alert"
            title="Not done"
            className={styles.problem ?? ""}
            actions={
              <button type="button" className="link" onClick={props.onForgetProblem}>
                I have read this
              </button>
            }
          >
            {problem.message}
          </Notice>
        )}
        {props.offer}
        {view !== null && <ReviewNotice statement={view} />}
        {props.items}
        {view !== null && <ReopenedNotice statement={statement} verdicts={view.verdicts} />}
        <AttributionSection
          statement={statement}
          view={view}
          onChange={reader.rights.edit ? props.onChangeSpeaker : undefined}
        />
        <ContextSection statement={statement} view={view} layers={layers} onOpen={props.onOpen} />
        <FidelitySection statement={statement} />
        {readFailed !== null && view === null && <Notice tone="warning">{readFailed}</Notice>}
        <EvidenceSection view={view} editing={reader.rights.addEvidence ? props.evidence : undefined} />
        <CommentsSection
          statementId={statement.id}
          comments={view?.comments ?? null}
          review={view?.review ?? null}
          talking={props.talking}
          onTold={props.onTold}
          hasKey
        />
        <HistorySection view={view} you={reader.name} />
      </ScrollPane>
      {reader.rights.judge ? (
        <VerdictBar key={statement.id} {...props.verdict} />
      ) : (
        <p className={verdictStyles.readOnly}>
          You may read here. Verdicts are given by reviewers, editors and administrators; an administrator can make you
          one.
        </p>
      )}
    </div>
  );
}
