"use client";

import { useCallback, useMemo } from "react";
import { statusLabels } from "@/components/statement/labels";
import type { Document } from "@/lib/documents/model";
import type { BulkInput } from "@/lib/reviews/bulk/schema";
import type { VerdictValue } from "@/lib/reviews/model";
import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";
import { withSource } from "./copy-with-source";
import type { PendingMoves } from "./pending-moves";
import type { ReviewActions } from "./review-actions";
import type { SpeakerOption } from "./speaker-options";
import type { Acts } from "./use-acts";
import type { Announcer } from "./use-announcer";
import type { Desk } from "./use-desk";

type Needs = {
  desk: Desk;
  acts: Acts;
  announcer: Announcer;
  actions: ReviewActions;
  document: Document;
  pending: PendingMoves;
};

/** What a reader does to statements themselves: attribute, add, merge, remove, copy; one or several. */
export function useEdits({ desk, acts, announcer, actions, document, pending }: Needs) {
  const { change, open, state, numbers } = desk;
  const { run, runOn, list } = acts;
  const { say } = announcer;

  const numbered = useCallback((id: string) => `Statement ${numbers.get(id) ?? ""}`.trim(), [numbers]);
  const shown = useCallback(
    (words: string) =>
      ({ statement }: { statement: Statement }) => {
        change({ type: "read", statements: [statement] });
        return words;
      },
    [change],
  );
  const relisted = useCallback(
    (words: string) => () => {
      void list();
      return words;
    },
    [list],
  );

  const attribute = useCallback(
    (option: SpeakerOption) => {
      if (open === null) return;
      const { id } = open;
      const input =
        option.type === "new"
          ? { speakerName: option.name }
          : { speakerId: option.type === "nobody" ? null : option.id };
      const to = option.type === "nobody" ? "nobody" : option.name;
      void runOn(
        [open],
        ([version = open.version]) => actions.editStatement({ id, version, ...input }),
        shown(`${numbered(id)} attributed to ${to}`),
      );
    },
    [actions, numbered, open, runOn, shown],
  );

  const swapKind = useCallback(() => {
    if (open === null) return;
    const { id } = open;
    const kind = open.kind === "quote" ? "claim" : "quote";
    const input = { id, kind, form: kind === "claim" ? null : ("direct" as const) } as const;
    void runOn(
      [open],
      ([version = open.version]) => actions.editStatement({ ...input, version }),
      shown(`${numbered(id)} made a ${kind}`),
    );
  }, [actions, numbered, open, runOn, shown]);

  const add = useCallback(
    (kind: "quote" | "claim", span: Span) =>
      run(
        () => actions.addStatement({ documentId: document.id, versionId: document.currentVersion.id, kind, ...span }),
        ({ statement }) => {
          change({ type: "read", statements: [statement] });
          change({ type: "opened", id: statement.id });
          return `A ${kind} added`;
        },
      ),
    [actions, change, document.currentVersion.id, document.id, run],
  );

  const remove = useCallback(() => {
    if (open === null) return;
    const { id } = open;
    void runOn(
      [open],
      ([version = open.version]) => actions.removeStatement({ id, version }),
      relisted(`${numbered(id)} removed`),
    );
  }, [actions, numbered, open, relisted, runOn]);

  const chosen = useMemo(
    () => state.statements.filter(({ id }) => state.selected.has(id)),
    [state.statements, state.selected],
  );

  const merge = useCallback(() => {
    const next = open && state.statements.find(({ start, kind }) => kind === open.kind && start > open.start);
    const parts = chosen.length > 1 ? chosen : open && next ? [open, next] : [];
    if (parts.length < 2) return say("There is no statement of its kind after this one to merge it with.", false);
    void runOn(
      parts,
      (versions) => actions.mergeStatements({ ids: parts.map(({ id }) => id), versions: [...versions] }),
      ({ statement }) => {
        change({ type: "selected", ids: [], from: null });
        void list().then(() => change({ type: "opened", id: statement.id }));
        return `${parts.length} statements merged`;
      },
    );
  }, [actions, change, chosen, list, open, runOn, say, state.statements]);

  /** One act, and one undo. Each is judged by its own rules; what is refused is named, and the others are done. */
  const together = useCallback(
    async (act: BulkInput["act"], did: string, on: readonly Statement[] = chosen) => {
      const outcome: { done: number; refused: number } = { done: 0, refused: 0 };
      await run<null>(
        async () => {
          const result = await pending.afterMoves(on, (versions) =>
            actions.actOnMany({
              act,
              statements: on.map(({ id, version }, at) => ({ id, version: versions[at] ?? version })),
            }),
          );
          await list();
          if (!result.ok) return result;
          const { done, refused } = result.value;
          Object.assign(outcome, { done: done.length, refused: refused.length });
          if (refused.length === 0) return { ok: true, value: null };
          const message = refused.map((one) => `${numbered(one.id)}: ${one.message}`).join(" ");
          return { ok: false, reason: "refused", code: refused[0]?.code ?? "refused", message };
        },
        () => null,
      );
      const { done, refused } = outcome;
      if (done > 0)
        say(`${done} ${done === 1 ? "statement" : "statements"} ${did}${refused > 0 ? `, ${refused} refused` : ""}`);
      change({ type: "selected", ids: [], from: null });
    },
    [actions, change, chosen, list, numbered, pending, run, say],
  );
  const judgeAll = useCallback(
    (verdict: VerdictValue) =>
      void together({ act: "verdict", verdict }, `marked ${statusLabels[verdict].toLowerCase()}`),
    [together],
  );
  const confirm = useCallback(
    (on: readonly Statement[], atLeast: number) => void together({ act: "confirm", atLeast }, "confirmed", on),
    [together],
  );
  const assign = useCallback(
    (act: Extract<BulkInput["act"], { act: "assign" | "unassign" }>, on: readonly Statement[]) =>
      together(act, act.act === "assign" ? "asked for" : "no longer asked for", on),
    [together],
  );
  const removeAll = useCallback(() => void together({ act: "remove" }, "removed"), [together]);

  const copy = useCallback(async () => {
    if (open === null) return;
    try {
      await navigator.clipboard.writeText(withSource(open, document));
      say(`${numbered(open.id)} copied with its source`, false);
    } catch {
      say("The browser does not let this page copy. Select the words and copy them.", false);
    }
  }, [document, numbered, open, say]);

  return {
    attribute,
    swapKind,
    add,
    remove,
    merge,
    judgeAll,
    confirm,
    removeAll,
    assign,
    chosen,
    copy: useCallback(() => void copy(), [copy]),
  };
}

export type Edits = ReturnType<typeof useEdits>;
