import { ChevronDown, ChevronUp } from "lucide-react";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindAndForm } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { VerdictValue } from "@/lib/reviews/model";
import type { Statement } from "@/lib/statements/model";
import { WhyWords } from "./attribution-section";
import type { Draft } from "./draft";
import styles from "./phone-sheet.module.css";
import type { StatementView } from "./review-actions";
import { VerdictChoice } from "./verdict-choice";

type Props = {
  statement: Statement;
  number: number;
  total: number;
  view: StatementView | null;
  /** what the rules of review ask here; null where there is nothing to say */
  rules: string | null;
  draft: Draft;
  mayJudge: boolean;
  onStep: (by: 1 | -1) => void;
  onChoose: (verdict: VerdictValue | null) => void;
  onGive: () => void;
  onMore: () => void;
};

/** On a phone: the open statement in short, over the text it stands in. */
export function PhoneSheet(props: Props) {
  const { statement, number, total, view, rules, draft, mayJudge, onStep } = props;
  return (
    <section className={styles.sheet} aria-label={`Statement ${number}, in short`}>
      <header className={styles.line}>
        <span className={styles.facts}>
          <b>{number}</b>
          <span className={styles.dim}>of {total}</span>
          <span className={styles.kind}>
            <KindGlyph kind={statement.kind} /> {kindAndForm(statement).replace("Quote, ", "")}
          </span>
          <StatusLabel status={statement.status} />
        </span>
        <IconButton label="Previous statement" onClick={() => onStep(-1)}>
          <ChevronUp size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
        <IconButton label="Next statement" onClick={() => onStep(1)}>
          <ChevronDown size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </header>
      <p className={styles.speaker}>
        {statement.speaker?.name ?? (statement.kind === "claim" ? "The document’s own words" : "Nobody named")}
      </p>
      {view !== null && view.why.pieces.length > 0 && (
        <p className={styles.why}>
          <WhyWords why={view.why} />
        </p>
      )}
      <div className={styles.evidence}>
        <span>
          {view === null ? "" : view.gate.met ? "Gate met" : "Gate unmet"}
          {view !== null && <span className={styles.dim}> {sources(view.evidence.length, view.gate.against)}</span>}
        </span>
        <button type="button" className="link" onClick={props.onMore}>
          Evidence and history
        </button>
      </div>
      {mayJudge && (
        <>
          {rules !== null && <p className={styles.rules}>{rules}</p>}
          <VerdictChoice chosen={draft.verdict} onChoose={props.onChoose} size={15} />
          {draft.verdict !== null && (
            <Button variant="ink" className={styles.give} onClick={props.onGive}>
              Give verdict
            </Button>
          )}
        </>
      )}
    </section>
  );
}

const sources = (count: number, against: number): string =>
  `${count === 0 ? "no sources" : count === 1 ? "1 source" : `${count} sources`}${against > 0 ? `, ${against} against` : ""}`;
