import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import styles from "./keys-dialog.module.css";

const examples = [
  ["quote", "verified"],
  ["claim", "disputed"],
  ["quote", "needs-sourcing"],
  ["claim", "unreviewed"],
] as const;

/** The mark system, by example. */
export function MarksLegend() {
  return (
    <section className={styles.marks}>
      <h3>Marks</h3>
      <ul>
        {examples.map(([kind, status]) => (
          <li key={status}>
            <span className="mark" data-kind={kind} data-status={status} data-first="" data-last="">
              a {kind}
            </span>
            <span className="status-label" data-status={status}>
              <StatusGlyph status={status} />
              {statusLabels[status].toLowerCase()}
            </span>
          </li>
        ))}
        <li>shaded is a quote, cornered is a claim</li>
      </ul>
    </section>
  );
}
