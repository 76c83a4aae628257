import type { Route } from "next";
import Link from "next/link";
import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import type { Why } from "@/lib/extraction/model";
import type { Statement } from "@/lib/statements/model";
import type { StatementView } from "./review-actions";
import styles from "./statement-panel.module.css";

type Props = {
  statement: Statement;
  view: StatementView | null;
  /** left out where this reader may not change it, or this page does not */
  onChange?: (() => void) | undefined;
};

/** Who said it, and why the desk thinks so. */
export function AttributionSection({ statement, view, onChange }: Props) {
  const { speaker, attribution, attributedBy } = statement;
  return (
    <section className={styles.section} aria-label="Attribution">
      <div className={styles.line}>
        {speaker === null ? (
          <b>{statement.kind === "claim" ? "The document’s own words" : "Nobody named"}</b>
        ) : (
          <Link className={styles.speaker} href={`/speakers/${speaker.slug}` as Route}>
            {speaker.name}
          </Link>
        )}
        <span className={styles.grow} />
        {onChange && (
          <Button variant="bare" size="small" onClick={onChange}>
            {speaker === null ? "Choose" : "Change"} <KeyHint command="speaker" />
          </Button>
        )}
      </div>
      <p className={styles.why}>
        {view === null ? "" : <WhyWords why={view.why} />}{" "}
        {attribution !== null && (attributedBy === null || attribution.confidence < 1) && (
          <span className={styles.rule}>
            {attribution.rule} · {attribution.confidence.toFixed(2)}
            {attributedBy !== null && ` · confirmed by ${attributedBy}`}
          </span>
        )}
      </p>
    </section>
  );
}

/** A why sentence quotes the text's own words; they stand in serif, as everything that was printed. */
export function WhyWords({ why }: { why: Why }) {
  let at = 0;
  return why.pieces.map(({ words, quoted }) => {
    at += words.length;
    return quoted ? <q key={at}>{words}</q> : <span key={at}>{words}</span>;
  });
}
