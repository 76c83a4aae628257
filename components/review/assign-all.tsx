"use client";

import { useCallback, useRef, useState } from "react";
import { type Undoable, UndoLine } from "@/components/keys/undo-line";
import { useKeys } from "@/components/keys/use-keys";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Result } from "@/lib/result";
import type { BulkInput } from "@/lib/reviews/bulk/schema";
import { type AssignAct, AssignDialog } from "./assign-dialog";
import type { ReviewActions } from "./review-actions";

type Props = {
  /** what the list beside it shows, all of it and not a page */
  filter: NonNullable<BulkInput["filter"]>;
  total: number;
  readers: readonly { id: string; name: string }[];
  actOnMany: ReviewActions["actOnMany"];
  undo: (input: { group: string }) => Promise<Result<{ undone: string }>>;
};

/** Asks members to read everything that a list shows: previewed, one act, one undo. */
export function AssignAll({ filter, total, readers, actOnMany, undo }: Props) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [line, setLine] = useState<Undoable | null>(null);
  const done = useRef<{ group: string | null; count: number }>({ group: null, count: 0 });
  const say = (text: string, undoable: boolean) => {
    done.current.count += 1;
    setLine({ id: done.current.count, text, undo: undoable });
  };
  const assign = async (act: AssignAct, asked: number) => {
    setAsking(false);
    const result = await actOnMany({ act, filter, expected: asked });
    setProblem(result.ok ? null : result.message);
    if (!result.ok) return;
    const { done: ids, group } = result.value;
    done.current.group = group;
    const many = `${ids.length.toLocaleString("en")} ${ids.length === 1 ? "statement" : "statements"}`;
    say(`${many} ${act.act === "assign" ? "asked for" : "no longer asked for"}`, group !== null);
  };
  const takeBack = async () => {
    const { group } = done.current;
    if (group === null) return;
    done.current.group = null;
    const result = await undo({ group });
    say(result.ok ? `Undone: ${result.value.undone}` : `Not undone: ${result.message}`, false);
  };
  useKeys({ undo: () => (done.current.group === null ? false : takeBack()) });
  const hush = useCallback(() => setLine(null), []);
  return (
    <>
      <Button size="small" className="ml-auto" onClick={() => setAsking(true)}>
        Who reads all {total.toLocaleString("en")}
      </Button>
      {problem !== null && (
        <Notice tone="error" role="alert" title="Nobody was asked" className="w-full">
          {problem}
        </Notice>
      )}
      {asking && (
        <AssignDialog
          target={{ filter, total }}
          title="Who reads them?"
          readers={readers}
          asked={[]}
          actOnMany={actOnMany}
          onDo={(act, asked) => void assign(act, asked)}
          onUnassign={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
      <UndoLine line={line} onUndo={() => void takeBack()} onDone={hush} />
    </>
  );
}
