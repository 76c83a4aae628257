"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { UndoLine } from "@/components/keys/undo-line";
import { useKeys } from "@/components/keys/use-keys";
import { useAnnouncer } from "@/components/review/use-announcer";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Failure, Result } from "@/lib/result";
import type { EvidenceInput } from "@/lib/reviews/schema";
import type { ProposedEvidence, SideBySide } from "@/lib/reviews/side-by-side/model";
import { AcceptForm } from "./accept-form";
import { ClassScale } from "./class-scale";
import { ComparisonTable } from "./comparison-table";
import { headingOf, houseStyleWords, resultLabels } from "./fidelity-words";
import { FoundElsewhere } from "./found-elsewhere";
import styles from "./side-by-side.module.css";
import { sideBySideOf } from "./side-by-side-address";
import { useChangeSteps } from "./use-change-steps";

export type SideBySideActions = {
  addEvidence: (input: EvidenceInput & { statementId: string }) => Promise<Result<unknown>>;
  undo: (input: { documentId: string }) => Promise<Result<{ undone: string }>>;
};

type Props = { view: SideBySide; mayAdd: boolean; actions: SideBySideActions };

/** A printed quote beside its source, word by word; and the passage as evidence, in one key. */
export function SideBySideView({ view, mayAdd, actions }: Props) {
  const { statement, report, source, proposed } = view;
  const router = useRouter();
  const announcer = useAnnouncer();
  const table = useRef<HTMLTableElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const step = useChangeSteps(table);
  const desk = `/documents/${statement.documentId}/review?s=${statement.id}` as Route;
  const here = sideBySideOf(statement.id);

  const accept = useCallback(
    async (evidence: ProposedEvidence) => {
      setBusy(true);
      const result = await actions.addEvidence({ ...evidence, statementId: statement.id });
      setBusy(false);
      setFailure(result.ok ? null : result);
      if (!result.ok) return;
      announcer.say("Accepted as evidence");
      router.replace(here);
      router.refresh();
    },
    [actions, announcer.say, here, router, statement.id],
  );
  const undo = useCallback(async () => {
    const result = await actions.undo({ documentId: statement.documentId });
    announcer.say(result.ok ? result.value.undone : result.message, false);
    router.refresh();
  }, [actions, announcer.say, router, statement.documentId]);

  const submit = () => (proposed !== null && mayAdd ? form.current?.requestSubmit() : false);
  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    accept: submit,
    undo: () => void undo(),
    back: () => router.push(desk),
  });
  const changes = view.rows.filter((row) => row.changes.length > 0).length;

  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <header className={styles.head}>
        <h1>{headingOf(report)}</h1>
        <p className={styles.about}>
          <b>{view.number}</b> <KindGlyph kind={statement.kind} /> {statement.speaker?.name ?? "Nobody named"}
        </p>
        <div className={styles.ways}>
          {changes > 0 && (
            <Button onClick={() => step(1)}>
              Next change <KeyHint command="next" />
            </Button>
          )}
          <ButtonLink href={desk}>
            Back to the desk <KeyHint command="back" />
          </ButtonLink>
        </div>
      </header>
      {report !== null && <ClassScale result={report.result} />}
      {source === null ? (
        <div className={styles.empty}>
          <p className={styles.quoted}>{statement.text}</p>
          <p>
            No evidence with words to compare is attached, and the desk found no passage near these. Attach one at the
            desk: a document’s passage, or the words of a recording.
          </p>
        </div>
      ) : (
        <ComparisonTable {...{ source, report, table, statement }} printed={view.printed} rows={view.rows} />
      )}
      <div className={styles.under}>
        <section aria-labelledby="style-heading">
          <h2 id="style-heading">This desk’s house style</h2>
          <p>
            {houseStyleWords(view.houseStyle)}{" "}
            <Link className="link" href={"/settings/desk" as Route}>
              House style
            </Link>
          </p>
        </section>
        <FoundElsewhere found={view.found} statementId={statement.id} />
        <section aria-labelledby="evidence-heading">
          <h2 id="evidence-heading">{proposed === null ? "Evidence" : "This passage as evidence"}</h2>
          {proposed !== null && mayAdd && (
            <AcceptForm
              key={`${proposed.versionId} ${proposed.start} ${proposed.end}`}
              {...{ proposed, busy, failure }}
              formRef={form}
              onAccept={(evidence) => void accept(evidence)}
            />
          )}
          {proposed !== null && !mayAdd && (
            <p>It is not evidence yet. Reviewers, editors and administrators may accept it.</p>
          )}
          <EvidenceList view={view} />
        </section>
      </div>
      <UndoLine line={announcer.line} onUndo={() => void undo()} onDone={announcer.hush} />
    </main>
  );
}

function EvidenceList({ view }: { view: SideBySide }) {
  if (view.evidence.length === 0) return view.proposed === null ? <p>None with words to compare.</p> : null;
  return (
    <ul>
      {view.evidence.map(({ id, title, grade, stance, locator, fidelity }) => (
        <li key={id}>
          <Link
            className="link"
            aria-current={id === view.evidenceId ? "true" : undefined}
            href={`${sideBySideOf(view.statement.id)}?evidence=${id}` as Route}
          >
            {title}
          </Link>
          <span>
            {stance}, {grade}
            {locator === null ? ", no locator" : `, ${locator}`}
            {fidelity !== null && `: ${resultLabels[fidelity.result].toLowerCase()}`}
            {id === view.evidenceId && ", shown here"}
          </span>
        </li>
      ))}
    </ul>
  );
}
