"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { UndoLine } from "@/components/keys/undo-line";
import { useKeys } from "@/components/keys/use-keys";
import { useLive } from "@/components/live/use-live";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { type Coverage, type CoveredSentence, sentenceStates } from "@/lib/documents/coverage/model";
import { ClearButton } from "./clear-button";
import styles from "./coverage.module.css";
import type { CoverageActions } from "./coverage-actions";
import { SentenceRow } from "./sentence-row";
import { useCoverage } from "./use-coverage";

type Props = { coverage: Coverage; mayEdit: boolean; mayClear: boolean; actions: CoverageActions };

const stateWords = { checked: "checked", "not-checkable": "not checkable", open: "open" } as const;

/** The document sentence by sentence, and whether it may go to print. */
export function CoveragePage({ coverage: first, mayEdit, mayClear, actions }: Props) {
  const { coverage, line, problem, hush, run, undo, readAgain } = useCoverage(first, actions);
  const { documentId, versionId, sentences, counts } = coverage;
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [current, setCurrent] = useState<number | null>(null);
  const router = useRouter();
  useLive(`document=${documentId}`, { onMessages: readAgain, onGap: readAgain });

  const list = useMemo(
    () => (onlyOpen ? sentences.filter(({ state, start }) => state === "open" || start === current) : sentences),
    [onlyOpen, sentences, current],
  );
  const suggested = sentences.filter(({ suggestion }) => suggestion !== null);
  const at = list.findIndex(({ start }) => start === current);
  const step = (by: 1 | -1, open = false) => {
    const from = at === -1 ? (by === 1 ? -1 : list.length) : at;
    for (let next = from + by; next >= 0 && next < list.length; next += by) {
      const sentence = list[next];
      if (sentence && (!open || sentence.state === "open")) return setCurrent(sentence.start);
    }
  };
  const mark = useCallback(
    (sentence: CoveredSentence) => {
      if (sentence.mark) {
        const { id } = sentence.mark;
        return run(() => actions.unmark({ documentId, ids: [id] }), "Open again");
      }
      const span = { start: sentence.start, end: sentence.end };
      return run(() => actions.mark({ documentId, versionId, spans: [span] }), "Called not checkable");
    },
    [actions, documentId, run, versionId],
  );
  const onMark = useCallback((sentence: CoveredSentence) => void mark(sentence), [mark]);
  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    "next-open": () => step(1, true),
    "previous-open": () => step(-1, true),
    undo: () => void undo(),
    back: () => router.push(`/documents/${documentId}/review` as Route),
    // N, here: the sentence that is current. Without one it brings a document in, as everywhere.
    "new-document": () => {
      const sentence = list[at];
      if (!mayEdit || !sentence) return false;
      void mark(sentence);
    },
  });
  const name = sentenceStates.map((state) => `${counts[state]} ${stateWords[state]}`).join(", ");
  return (
    <>
      <section className={styles.bar} aria-label="Coverage">
        <span className={styles.meter} role="img" aria-label={name}>
          {sentenceStates.map((state) =>
            counts[state] === 0 ? null : <i key={state} data-state={state} style={{ flexGrow: counts[state] }} />,
          )}
        </span>
        <p className="text-ink-2">{name}</p>
        <Checkbox label="Open ones only" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
        <span className="flex-1" />
        {mayEdit && suggested.length > 0 && (
          <Button
            onClick={() =>
              void run(
                () =>
                  actions.mark({ documentId, versionId, spans: suggested.map(({ start, end }) => ({ start, end })) }),
                suggested.length === 1
                  ? "A sentence called not checkable"
                  : `${suggested.length} sentences called not checkable`,
              )
            }
          >
            Confirm {suggested.length} {suggested.length === 1 ? "suggestion" : "suggestions"}
          </Button>
        )}
        {mayClear && <ClearButton coverage={coverage} run={run} actions={actions} />}
      </section>
      {coverage.clearance && (
        <Notice
          className="mt-4"
          title={`${coverage.clearance.by} cleared draft ${coverage.number} for print${coverage.clearance.reason ? ", waiving what was open" : ""}`}
        >
          {coverage.clearance.reason && <>Their reason: “{coverage.clearance.reason}”. </>}
          Another draft has to be cleared anew.
        </Notice>
      )}
      {problem && (
        <Notice tone="error" role="alert" title="Not done" className="mt-4">
          {problem}
        </Notice>
      )}
      <p className="mt-3 text-ink-3">
        <KeyHint command="next" /> <KeyHint command="previous" /> from sentence to sentence
        {mayEdit && (
          <>
            , <KeyHint command="new-document" /> not checkable
          </>
        )}
        . A dotted rule at the left marks what is open.
      </p>
      <ol className={styles.sentences} aria-label="Sentences">
        {list.map((sentence, index) => (
          <SentenceRow
            key={sentence.start}
            sentence={sentence}
            documentId={documentId}
            newParagraph={index > 0 && sentence.start - (list[index - 1]?.end ?? 0) > 1}
            current={sentence.start === current}
            mayEdit={mayEdit}
            onChoose={setCurrent}
            onMark={onMark}
          />
        ))}
      </ol>
      {list.length === 0 && (
        <p className="mt-4 text-ink-2">Nothing is open. The box above hides the other sentences.</p>
      )}
      <UndoLine line={line} onUndo={() => void undo()} onDone={hush} />
    </>
  );
}
