import type { FidelityChange } from "@/lib/fidelity/model";
import type { DiffRow } from "@/lib/reviews/side-by-side/model";
import { ChangedWords } from "./changed-words";
import styles from "./diff-lines.module.css";
import { severityWords, typeWords } from "./fidelity-words";

type Props = { rows: readonly DiffRow[]; changes: readonly FidelityChange[] };

/** A quote over its source in running lines, for a pane too narrow for columns: letters tie both to the reasons below. */
export function DiffLines({ rows, changes }: Props) {
  const told = rows.filter((row) => row.changes.length > 0);
  return (
    <>
      <dl className={styles.lines}>
        <dt>Printed</dt>
        <dd>
          <Side rows={rows} of="printed" />
        </dd>
        <dt>Source</dt>
        <dd>
          <Side rows={rows} of="source" />
        </dd>
      </dl>
      {told.length > 0 && (
        <ul className={styles.reasons} aria-label="What differs">
          {told.map((row) => (
            <li key={row.changes.join()} data-severity={row.severity}>
              {row.letter !== null && <b>{row.letter} </b>}
              <b>{[...new Set(row.changes.map((at) => typeWords(changes[at]?.type ?? "wording")))].join(", ")}</b>
              {row.severity !== "same" && <span className="sr-only">, {severityWords[row.severity]}</span>}{" "}
              {row.changes.map((at) => changes[at]?.why).join(" ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const Side = ({ rows, of }: { rows: readonly DiffRow[]; of: "printed" | "source" }) =>
  rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and stay as they are
    <ChangedWords key={index} side={row[of]} row={row} />
  ));
