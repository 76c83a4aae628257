import { KeyHint } from "@/components/keys/key-hint";
import { DraftLinks } from "@/components/redraft/draft-links";
import { CoverageBar } from "@/components/statement/coverage-bar";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { SentenceState } from "@/lib/documents/coverage/model";
import type { Document } from "@/lib/documents/model";
import type { CountsByStatus } from "@/lib/statements/model";
import styles from "./review-desk.module.css";
import type { Sentences } from "./use-sentences";

type Props = {
  document: Document;
  counts: CountsByStatus;
  mayRedraft: boolean;
  sentences: Sentences;
  /** where there is no room for the queue beside the text it is a drawer */
  queueShown: boolean;
  onQueue: () => void;
};

/** Which document this is, which version, and how far it is. */
export function DocBar({ document, counts, mayRedraft, sentences, queueShown, onQueue }: Props) {
  const settled = counts.verified + counts.disputed;
  const total = settled + counts.unreviewed + counts["needs-sourcing"];
  return (
    <section className={styles.docbar} aria-label="Document">
      <div className={styles.title}>
        <h1>{document.title}</h1>
        <span className={styles.version}>
          Version {document.currentVersion.number}
          {document.createdBy !== null && ` · ${document.createdBy.name}`} ·{" "}
          <Time at={document.currentVersion.createdAt} />
        </span>
      </div>
      <Button className={styles.queueToggle ?? ""} aria-expanded={queueShown} onClick={onQueue}>
        Queue <KeyHint command="queue" />
      </Button>
      {total > 0 && (
        <span className={styles.progress}>
          <CoverageBar counts={counts} />
          <span>
            {settled} of {total} settled
          </span>
        </span>
      )}
      <Button
        variant="bare"
        className={styles.sentences ?? ""}
        aria-pressed={sentences.shown}
        title="Every sentence: a dotted rule where it is open, a solid one where it is checked, pale words where it is not checkable"
        onClick={sentences.toggle}
      >
        <span>Sentences{sentences.coverage !== null && <SentenceCounts {...sentences.coverage.counts} />}</span>
        <KeyHint command="sentences" />
      </Button>
      <DraftLinks documentId={document.id} number={document.currentVersion.number} mayRedraft={mayRedraft} />
    </section>
  );
}

/** What is open is said; the rest is heard, and counted on the page of its own. */
const SentenceCounts = ({ open, checked, ...rest }: Record<SentenceState, number>) => (
  <>
    {` · ${open} open`}
    <span className="sr-only">{` · ${checked} checked · ${rest["not-checkable"]} not checkable`}</span>
  </>
);
