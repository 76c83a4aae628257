"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { Button } from "@/components/ui/button";
import type { CountsByStatus, Statement } from "@/lib/statements/model";
import { type Marks, markNote } from "./marks";
import styles from "./queue.module.css";
import { QueueFilterForm, type QueueFilterFormProps } from "./queue-filter-form";
import { QueueRow } from "./queue-row";
import { ScrollPane } from "./scroll-pane";
import { StatusTabs } from "./status-tabs";

type Props = {
  list: readonly Statement[];
  total: number;
  counts: CountsByStatus;
  numbers: ReadonlyMap<string, number>;
  openId: string | null;
  selected: ReadonlySet<string>;
  changed: ReadonlySet<string>;
  marks: Marks;
  readerId: string;
  onOpen: (id: string) => void;
  onSeeChanged: () => void;
  filter: QueueFilterFormProps["filter"];
  onFilter: QueueFilterFormProps["onFilter"];
  speakers: QueueFilterFormProps["speakers"];
  filtering: boolean;
  onFiltering: (on: boolean) => void;
  wordsRef: RefObject<HTMLInputElement | null>;
  /** shown in place of the list where nothing matches */
  empty: ReactNode;
  /** confirming what the machine is sure of; left out where there is nothing to confirm */
  onConfirm?: (() => void) | undefined;
  bulk: ReactNode;
};

const rowHeight = 48; // CSS pixels
/** Rows drawn beyond those in view, so that a quick scroll shows no gaps. */
const overscan = 12;

/** Every statement that matches, in order; only rows near the view are drawn. */
export function Queue(props: Props) {
  const { list, total, counts, numbers, openId, selected, changed, filter, onFilter } = props;
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    // The server does not know the window: it draws the first screen's worth.
    initialRect: { width: 260, height: 900 },
    getItemKey: (index) => list[index]?.id ?? index,
  });
  const at = list.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  const open = counts.unreviewed + counts["needs-sourcing"];

  return (
    <aside className={styles.queue} aria-label="Queue" data-pane="queue">
      <div className={styles.head}>
        <div className={styles.line}>
          <h2>Queue</h2>
          <span className={styles.dim}>
            {open} open of {total}
          </span>
          <span className={styles.grow} />
          <Button
            variant="bare"
            size="small"
            aria-expanded={props.filtering}
            onClick={() => props.onFiltering(!props.filtering)}
          >
            Filter <KeyHint command="filter" />
          </Button>
        </div>
        <StatusTabs counts={counts} status={filter.status} onStatus={(status) => onFilter({ status })} />
        {props.filtering && (
          <QueueFilterForm
            filter={filter}
            onFilter={onFilter}
            speakers={props.speakers}
            wordsRef={props.wordsRef}
            onClose={() => props.onFiltering(false)}
          />
        )}
        {props.onConfirm && (
          <button type="button" className={`link ${styles.changed}`} onClick={props.onConfirm}>
            Confirm the sure ones
          </button>
        )}
        {changed.size > 0 && (
          <button type="button" className={`link ${styles.changed}`} onClick={props.onSeeChanged}>
            {changed.size} changed by others
          </button>
        )}
      </div>
      {props.bulk}
      {list.length === 0 ? (
        <div className={styles.empty}>{props.empty}</div>
      ) : (
        <ScrollPane ref={scroller} className={styles.scroller} label="Statements in the queue">
          <ol className={styles.rows} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map((row) => {
              const statement = list[row.index];
              return statement === undefined ? null : (
                <QueueRow
                  key={statement.id}
                  statement={statement}
                  number={numbers.get(statement.id) ?? 0}
                  place={row.index + 1}
                  of={list.length}
                  top={row.start}
                  open={statement.id === openId}
                  selected={selected.has(statement.id)}
                  changed={changed.has(statement.id)}
                  threads={props.marks.get(statement.id)?.threads ?? 0}
                  note={markNote(props.marks.get(statement.id), props.readerId)}
                  onOpen={props.onOpen}
                />
              );
            })}
          </ol>
        </ScrollPane>
      )}
    </aside>
  );
}
