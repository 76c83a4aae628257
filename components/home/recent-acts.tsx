"use client";

import { useCallback, useRef, useState } from "react";
import { type Undoable, UndoLine } from "@/components/keys/undo-line";
import { Time } from "@/components/ui/time";
import type { Result } from "@/lib/result";
import styles from "./home.module.css";
import { useHomeKeys } from "./use-home-keys";

export type RecentAct = { group: string; at: string; who: string; sentence: string; undoable: boolean };
export type UndoGroup = (input: { group: string }) => Promise<Result<{ undone: string }>>;

/** What happened on the desk, newest first, with Undo on what the reader did. */
export function RecentActs({ acts, undo }: { acts: RecentAct[]; undo: UndoGroup }) {
  const [line, setLine] = useState<Undoable | null>(null);
  const told = useRef(0);
  const pending = useRef(false);
  const takeBack = async (group: string | undefined) => {
    if (group === undefined || pending.current) return;
    pending.current = true;
    const result = await undo({ group }).finally(() => {
      pending.current = false;
    });
    told.current += 1;
    setLine({
      id: told.current,
      undo: false,
      text: result.ok ? `Undone: ${result.value.undone}` : `Not undone: ${result.message}`,
    });
  };
  const done = useCallback(() => setLine(null), []);
  const newest = acts.find((act) => act.undoable)?.group;
  useHomeKeys(() => (newest === undefined ? false : takeBack(newest)));
  return (
    <>
      {acts.length === 0 && <p className="py-2 text-ink-3">Nothing has happened yet.</p>}
      <ul>
        {acts.map((act) => (
          <li key={act.group} className={styles.act}>
            <p>
              <b>{act.who}</b> {act.sentence}
              {act.undoable && (
                <>
                  {" "}
                  <button
                    type="button"
                    className="link"
                    onClick={() => takeBack(act.group)}
                    aria-label={`Undo: ${act.sentence}`}
                  >
                    Undo
                  </button>
                </>
              )}
            </p>
            <Time at={act.at} />
          </li>
        ))}
      </ul>
      <UndoLine line={line} onUndo={done} onDone={done} />
    </>
  );
}
