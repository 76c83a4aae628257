import type { Route } from "next";
import Link from "next/link";
import { memo, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { CoveredSentence, SentenceState } from "@/lib/documents/coverage/model";
import styles from "./coverage.module.css";

type Props = {
  sentence: CoveredSentence;
  documentId: string;
  newParagraph: boolean;
  current: boolean;
  mayEdit: boolean;
  onChoose: (start: number) => void;
  onMark: (sentence: CoveredSentence) => void;
};

const labels: Record<SentenceState, string> = { checked: "Checked", "not-checkable": "Not checkable", open: "Open" };

/** One sentence: what it is, who said so, and what can be done about it. */
export const SentenceRow = memo(function SentenceRow(props: Props) {
  const { sentence, documentId, newParagraph, current, mayEdit, onChoose, onMark } = props;
  const { state, statements, mark, suggestion, start, text } = sentence;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!current || row.current?.contains(document.activeElement)) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const open = statements.filter((one) => one.open);
  const first = open[0] ?? statements[0];
  return (
    <li
      ref={row}
      className={styles.sentence}
      data-state={state}
      data-new-paragraph={newParagraph ? "" : undefined}
      data-current={current ? "" : undefined}
      aria-current={current ? "true" : undefined}
      tabIndex={-1}
      onFocus={() => onChoose(start)}
    >
      <span className={styles.words}>{text}</span>
      <span className={styles.about}>
        <b>{labels[state]}</b>
        {mark && <span>{mark.by} said so</span>}
        {statements.length > 0 && (
          <span>
            {open.length === 0
              ? statements.length === 1
                ? "its statement is decided"
                : `all ${statements.length} statements are decided`
              : `${open.length} of ${statements.length} ${statements.length === 1 ? "statement" : "statements"} open`}
          </span>
        )}
        {suggestion && <span>Suggested not checkable: {suggestion}</span>}
        {first && (
          <Link className="link" href={`/documents/${documentId}/review?s=${first.id}` as Route}>
            Open at the desk
          </Link>
        )}
        {mayEdit && statements.length === 0 && (
          <Button size="small" variant="bare" onClick={() => onMark(sentence)}>
            {mark ? "Make it open again" : "Not checkable"}
          </Button>
        )}
      </span>
    </li>
  );
});
