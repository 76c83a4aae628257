import { memo } from "react";
import { resultLabels } from "@/components/fidelity/fidelity-words";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { statusLabels } from "@/components/statement/labels";
import { shortName } from "@/components/statement/short-name";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { Statement } from "@/lib/statements/model";
import styles from "./queue.module.css";

type Props = {
  statement: Statement;
  number: number;
  place: number;
  of: number;
  top: number;
  open: boolean;
  selected: boolean;
  changed: boolean;
  /** who sees to it */
  note: string | null;
  /** threads of comments that nobody has resolved */
  threads: number;
  onOpen: (id: string) => void;
};

/** The quotation marks at the ends go: the glyph says that it is a quote, and the row is short. */
const bare = (text: string): string => text.replace(/^[“"„«‘]|[,.]?[”"»’]$/g, "");

type Compared = Statement & { fidelity: NonNullable<Statement["fidelity"]> };

/** A row says how the words compare where somebody has to look; the panel says it always. */
const worthTelling = (statement: Statement): statement is Compared =>
  statement.fidelity === "altered" || statement.fidelity === "meaning-risk" || statement.fidelity === "not-found";

export const QueueRow = memo(function QueueRow(props: Props) {
  const { statement, number, open, selected, changed } = props;
  const who =
    statement.speaker === null
      ? statement.kind === "claim"
        ? "Document"
        : "Nobody named"
      : shortName(statement.speaker);
  return (
    <li
      className={styles.item}
      style={{ transform: `translateY(${props.top}px)` }}
      aria-setsize={props.of}
      aria-posinset={props.place}
    >
      <button
        type="button"
        className={styles.row}
        data-status={statement.status}
        data-selected={selected ? "" : undefined}
        aria-current={open ? "true" : undefined}
        tabIndex={open ? 0 : -1}
        onClick={() => props.onOpen(statement.id)}
      >
        <span className={styles.number}>{number}</span>
        <StatusGlyph status={statement.status} size={13} />
        <span className="sr-only">
          {statusLabels[statement.status]}
          {selected && ", selected"}
        </span>
        <span className={styles.words}>
          <span className={styles.text}>{bare(statement.text)}</span>
          <span className={styles.who}>
            <KindGlyph kind={statement.kind} size={11} />
            <span className="sr-only">{statement.kind}</span>
            <span className={styles.cut}>{who}</span>
            {statement.contested && <em>contested</em>}
            {worthTelling(statement) && (
              <em data-fidelity={statement.fidelity}>{resultLabels[statement.fidelity].toLowerCase()}</em>
            )}
            {props.note && <em>{props.note}</em>}
            {props.threads > 0 && <em>{props.threads === 1 ? "1 thread" : `${props.threads} threads`}</em>}
            {selected && <em>selected</em>}
            {changed && <em>changed</em>}
          </span>
        </span>
      </button>
    </li>
  );
});
