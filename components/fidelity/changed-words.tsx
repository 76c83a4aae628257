import type { DiffRow, DiffSide } from "@/lib/reviews/side-by-side/model";
import styles from "./changed-words.module.css";

/** One side of a row: the same words, and what differs, by its weight in line and letter, not only in colour. */
export function ChangedWords({ side, row }: { side: DiffSide; row: DiffRow }) {
  return (
    <>
      {side.lead}
      {row.severity !== "same" && (
        <span className={styles.changed} data-severity={row.severity} data-empty={side.changed === "" ? "" : undefined}>
          {side.changed === "" ? <span className="sr-only">nothing here</span> : side.changed}
          {row.letter !== null && <sup>{row.letter}</sup>}
        </span>
      )}
      {side.tail}
    </>
  );
}
