import { counted } from "@/components/speaker/count-words";
import { statusLabels } from "@/components/statement/labels";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "./export.module.css";
import { type ExportChoice, fileAddress } from "./export-choice";
import { formatLabels, formatNotes } from "./format-labels";

type Props = { choice: ExportChoice; count: number; preview: string };

/** How much it is, how the file begins, and the file itself: a plain link, which needs no scripts. */
export function ExportResult({ choice, count, preview }: Props) {
  if (count === 0) return <Nothing choice={choice} />;
  const note = formatNotes[choice.format];
  return (
    <section aria-labelledby="result" className={styles.result}>
      <header>
        <h2 id="result" aria-live="polite">
          {counted(count, choice.kind ?? "statement")}
        </h2>
        <a className="button" data-variant="ink" data-size="large" href={fileAddress(choice)} download>
          Download {formatLabels[choice.format].label}
        </a>
      </header>
      {note && <p className="text-ink-2">{note}</p>}
      <figure>
        <figcaption>How the file begins</figcaption>
        <pre>{preview}</pre>
      </figure>
    </section>
  );
}

function Nothing({ choice }: { choice: ExportChoice }) {
  const narrowed = choice.kind ?? choice.speaker ?? choice.document ?? choice.q;
  const status = choice.status && statusLabels[choice.status].toLowerCase();
  return (
    <EmptyState
      title={narrowed ? "Nothing matches" : status ? `Nothing is ${status} yet` : "No statements yet"}
      actions={<ButtonLink href="/export?status=">Every statement</ButtonLink>}
    >
      {narrowed
        ? "The choices at the side hide every statement."
        : "Give verdicts on the review desk; what has them is exported from here."}
    </EmptyState>
  );
}
