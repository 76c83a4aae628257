import type { Route } from "next";
import Link from "next/link";
import { DiffLines } from "@/components/fidelity/diff-lines";
import { isUnheld, type TracedPassage, type TracedQuotation, traceWords } from "@/lib/reviews/trace/model";
import { inMarks } from "@/lib/text/in-marks";
import { markId, rowId } from "./anchors";
import { sharedWords } from "./shared-words";
import styles from "./trace.module.css";

/** A quotation, what is said of it, and the passage that holds it or is nearest, word by word. */
export function TraceRow({ quotation, number }: { quotation: TracedQuotation; number: number }) {
  const { text, speaker, passage } = quotation;
  return (
    <li id={rowId(number)} data-row className={styles.row} data-unheld={isUnheld(quotation) ? "" : undefined}>
      <a className={styles.number} href={`#${markId(number)}`} aria-label={`Quotation ${number}: show it in the text`}>
        {number}
      </a>
      <div className={styles.body}>
        {(passage?.rows.length ?? 0) === 0 && <p className={styles.quoted}>{inMarks(text)}</p>}
        <p>
          {speaker ?? "Speaker not named"}. <strong>{traceWords(quotation)}</strong>
        </p>
        {passage && <Passage passage={passage} words={text} />}
      </div>
    </li>
  );
}

function Passage({ passage, words }: { passage: TracedPassage; words: string }) {
  const { document, locator, speaker, text, rows, changes } = passage;
  return (
    <>
      <p className={styles.where}>
        <Link className="link" href={`/documents/${document.id}/review` as Route}>
          {document.title}
        </Link>
        , <span className={styles.locator}>{locator}</span>
        {speaker !== null && `, ${speaker.name}`}
      </p>
      {rows.length > 0 ? (
        <DiffLines rows={rows} changes={changes} />
      ) : (
        <>
          <p className={styles.near}>
            {sharedWords(text, words).map(({ start, text: piece, shared }) =>
              shared ? <u key={start}>{piece}</u> : <span key={start}>{piece}</span>,
            )}
          </p>
          <p className={styles.where}>Words that both have are underlined.</p>
        </>
      )}
    </>
  );
}
