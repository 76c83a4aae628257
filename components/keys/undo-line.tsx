"use client";

import { useEffect, useRef, useState } from "react";
import { KeyHint } from "./key-hint";
import styles from "./undo-line.module.css";

export type Undoable = {
  /** a new id is a new line */
  id: string | number;
  /** what happened, e.g. "12 statements marked needs sourcing" */
  text: string;
  /** false where the line only tells, as after an undo */
  undo?: boolean;
};

const seconds = 10;

/** Says what happened and offers to undo it, for ten seconds; it stays while it is hovered or focused. */
export function UndoLine({ line, onUndo, onDone }: { line: Undoable | null; onUndo: () => void; onDone: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const held = useHeld(place);
  useEffect(() => {
    if (line === null || held) return;
    const timer = setTimeout(onDone, seconds * 1000);
    return () => clearTimeout(timer);
  }, [line, held, onDone]);
  return (
    // The status element is always there: a screen reader hears only what changes inside one it knows.
    <div ref={place} className={styles.place} role="status">
      {line !== null && (
        <div key={line.id} className={styles.line}>
          <span className={styles.text}>{line.text}</span>
          {line.undo !== false && (
            <>
              <button type="button" onClick={onUndo}>
                Undo
              </button>
              <KeyHint command="undo" />
            </>
          )}
        </div>
      )}
    </div>
  );
}

/** Whether the pointer or the focus is on the element. It only holds the line still, so it is no control of its own. */
function useHeld(element: { current: HTMLElement | null }): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (node === null) return;
    const stop = new AbortController();
    const hold = (on: boolean) => () => setHeld(on);
    for (const [event, on] of Object.entries({
      pointerover: true,
      pointerleave: false,
      focusin: true,
      focusout: false,
    }))
      node.addEventListener(event, hold(on), { signal: stop.signal });
    return () => stop.abort();
  }, [element]);
  return held;
}
