import { CoverageBar } from "@/components/statement/coverage-bar";
import { statusesInBars, statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { CountsByStatus, StatementKind } from "@/lib/statements/model";
import { counted, totalOf } from "./count-words";
import styles from "./speaker-page.module.css";

/** Said and true are two questions, and their answers are never added up. */
const questions: Record<StatementKind, string> = {
  quote: "Did they say it, in these words?",
  claim: "Is it true?",
};

/** How many of a speaker's quotes, or claims, stand at each status. */
export function StatusCounts({ kind, counts }: { kind: StatementKind; counts: CountsByStatus }) {
  const total = totalOf(counts);
  return (
    <figure className={styles.chart}>
      <figcaption>
        <b>{questions[kind]}</b> <span>{counted(total, kind)}</span>
      </figcaption>
      {total === 0 ? (
        <p className={styles.none}>No {kind}s yet.</p>
      ) : (
        <>
          <CoverageBar counts={counts} width="100%" />
          <ul>
            {statusesInBars.map((status) => (
              <li key={status} data-status={status}>
                <StatusGlyph status={status} size={13} />
                <b>{counts[status]}</b>
                <span>{statusLabels[status]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </figure>
  );
}
