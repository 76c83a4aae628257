"use client";

import { useCallback, useMemo } from "react";
import { statusLabels } from "@/components/statement/labels";
import type { Document } from "@/lib/documents/model";
import type { Result } from "@/lib/result";
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
        () => actions.addStatement({ documentId: document.id, kind, ...span }),
        ({ statement }) => {
          change({ type: "read", statements: [statement] });
          change({ type: "opened", id: statement.id });
          return `A ${kind} added`;
        },
      ),
    [actions, change, document.id, run],
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

  /** One after the other, so that each is judged by its own rules; the line counts those that went through. */
  const each = useCallback(
    async (act: (id: string, version: number) => Promise<Result<unknown>>, did: string) => {
      let done = 0;
      await run<null>(
        async () => {
          let refused: Result<never> | null = null;
          for (const statement of chosen) {
            const result = await pending.afterMoves([statement], ([version = statement.version]) =>
              act(statement.id, version),
            );
            if (result.ok) done += 1;
            else refused = result;
          }
          await list();
          return refused ?? { ok: true, value: null };
        },
        () => null,
      );
      const refused = chosen.length - done;
      if (done > 0)
        say(
          `${done} ${done === 1 ? "statement" : "statements"} ${did}${refused > 0 ? `, ${refused} refused` : ""}`,
          done,
        );
      change({ type: "selected", ids: [], from: null });
    },
    [change, chosen, list, pending, run, say],
  );
  const judgeAll = useCallback(
    (verdict: VerdictValue) =>
      void each(
        (statementId, version) => actions.recordVerdict({ statementId, version, verdict }),
        `marked ${statusLabels[verdict].toLowerCase()}`,
      ),
    [actions, each],
  );
  const removeAll = useCallback(
    () => void each((id, version) => actions.removeStatement({ id, version }), "removed"),
    [actions, each],
  );

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
    removeAll,
    copy: useCallback(() => void copy(), [copy]),
  };
}

export type Edits = ReturnType<typeof useEdits>;
