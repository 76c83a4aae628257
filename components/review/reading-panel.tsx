"use client";

import { useState } from "react";
import { DiffLines } from "@/components/fidelity/diff-lines";
import { resultLabels } from "@/components/fidelity/fidelity-words";
import type { ReadingAnswer } from "@/components/new-document/reading-answer";
import { leftOutWords, readingWords } from "@/components/new-document/reading-words";
import { Button } from "@/components/ui/button";
import type { ReadPassage } from "@/lib/reviews/passages/model";
import { PassageInReading } from "./passage-in-reading";
import styles from "./reading-panel.module.css";
import type { ReviewActions } from "./review-actions";
import { useProposal } from "./use-proposal";

type Props = {
  reading: ReadingAnswer;
  statementId: string;
  propose: ReviewActions["proposePassage"];
  /** the passage whose words are in the form */
  taken: ReadPassage | null;
  onTake: (passage: ReadPassage) => void;
  onPutAway: () => void;
};

/** What was read of a page or file, and the passage in it that the desk suggests, compared word by word. */
export function ReadingPanel({ reading, statementId, propose, taken, onTake, onPutAway }: Props) {
  const { proposal, choose } = useProposal(statementId, reading.id, propose);
  const [choosing, setChoosing] = useState(false);
  const { passage, chosen, failure } = proposal;
  const isTaken = passage != null && taken?.start === passage.start && taken.end === passage.end;
  return (
    <section className={styles.panel} aria-label="What was read">
      <div className={styles.head} role="status">
        <p>
          <b>Read from {readingWords(reading)}</b> {leftOutWords(reading.leftOut)}
        </p>
        <Button size="small" onClick={onPutAway}>
          Put it away
        </Button>
      </div>
      {passage === undefined && <p className={styles.dim}>Looking for the words in it.</p>}
      {passage === null && !failure && (
        <p>No passage in it is near these words. Choose one, or put the file away and take another.</p>
      )}
      {passage && <Passage passage={passage} chosen={chosen} />}
      {failure && (
        <p className="field-error" role="alert">
          {failure.fields ? `The passage ${Object.values(failure.fields)[0]?.[0]}.` : failure.message}
        </p>
      )}
      {passage !== undefined && (
        <div className={styles.ways}>
          {passage && (
            <Button
              size="small"
              unavailable={isTaken && "These words are in the form."}
              onClick={() => onTake(passage)}
            >
              {isTaken ? "Taken" : "Take these words"}
            </Button>
          )}
          <Button size="small" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            {passage ? "Choose another passage" : "Choose a passage"}
          </Button>
        </div>
      )}
      {choosing && (
        <PassageInReading text={reading.text} from={passage ?? null} onChoose={(span) => void choose(span)} />
      )}
    </section>
  );
}

function Passage({ passage, chosen }: { passage: ReadPassage; chosen: boolean }) {
  const { text, locator, result, rows, changes } = passage;
  const held = rows.length > 0;
  return (
    <div aria-live="polite">
      <p className={styles.what}>
        <b>{chosen ? "The words you chose" : result === "not-found" ? "The nearest words" : "The desk suggests"}</b>
        {result !== null && <span className={styles.class}>{resultLabels[result].toLowerCase()}</span>}
        <span className={styles.locator}>{locator}</span>
      </p>
      {held ? <DiffLines rows={rows} changes={changes} /> : <p className={styles.words}>{text}</p>}
      {result === "not-found" && (
        <p className={styles.dim}>They only share words with the quote; the quote itself does not stand there.</p>
      )}
    </div>
  );
}
