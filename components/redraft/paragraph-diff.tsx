import { type DiffParagraph, diffParagraphs } from "@/lib/text/diff-paragraphs";
import styles from "./redraft.module.css";
import { DiffPieces } from "./word-diff";

const labels = { changed: "Changed", removed: "Taken out", added: "Put in" } as const;

/** Two drafts paragraph by paragraph; those that are the same are counted, not shown. */
export function ParagraphDiff({ before, after }: { before: string; after: string }) {
  const rows = diffParagraphs(before, after);
  return (
    <section className={styles.section} aria-label="The text">
      <h2>The text</h2>
      {runsOf(rows).map(({ key, row, same }) =>
        row === null ? (
          <p key={key} className="border-b border-line py-2 text-ink-3">
            {same === 1 ? "One paragraph is the same." : `${same} paragraphs are the same.`}
          </p>
        ) : (
          <div key={key} className={styles.paragraph} data-kind={row.kind}>
            <p>
              {labels[row.kind]}
              {"moved" in row && row.moved && (row.kind === "added" ? ", moved here" : ", moved elsewhere")}
            </p>
            <p>
              {row.kind === "changed" ? (
                <DiffPieces pieces={row.pieces} />
              ) : (
                <span className={row.kind === "removed" ? styles.struck : undefined}>{row.text}</span>
              )}
            </p>
          </div>
        ),
      )}
    </section>
  );
}

type Run = { key: number; row: Exclude<DiffParagraph, { kind: "same" }> | null; same: number };

function runsOf(rows: readonly DiffParagraph[]): Run[] {
  const runs: Run[] = [];
  for (const [index, row] of rows.entries()) {
    const last = runs.at(-1);
    if (row.kind !== "same") runs.push({ key: index, row, same: 0 });
    else if (last && last.row === null) last.same += 1;
    else runs.push({ key: index, row: null, same: 1 });
  }
  return runs;
}
