"use client";

import { useCallback, useMemo, useRef } from "react";
import { movedEnd, movedStart } from "@/components/document/word-stepping";
import { statusLabels } from "@/components/statement/labels";
import type { Document } from "@/lib/documents/model";
import type { Result } from "@/lib/result";
import type { VerdictValue } from "@/lib/reviews/model";
import type { Statement } from "@/lib/statements/model";
import type { Span } from "@/lib/text/model";
import { withSource } from "./copy-with-source";
import { respan } from "./respan";
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
  text: string;
  words: readonly Span[];
};

/** After the last press, until an edge that moves word by word is recorded: one act, one line of history. Milliseconds. */
const restPause = 600;

/** What a reader does to statements themselves: attribute, span, add, merge, remove, copy; one or several. */
export function useEdits({ desk, acts, announcer, actions, document, text, words }: Needs) {
  const { change, open, state, numbers } = desk;
  const { run, list } = acts;
  const { say } = announcer;
  const moving = useRef<{ was: Statement; now: Statement; timer: ReturnType<typeof setTimeout> } | null>(null);

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
      const { id, version } = open;
      const input =
        option.type === "new"
          ? { speakerName: option.name }
          : { speakerId: option.type === "nobody" ? null : option.id };
      const to = option.type === "nobody" ? "nobody" : option.name;
      void run(() => actions.editStatement({ id, version, ...input }), shown(`${numbered(id)} attributed to ${to}`));
    },
    [actions, numbered, open, run, shown],
  );

  const swapKind = useCallback(() => {
    if (open === null) return;
    const { id, version } = open;
    const kind = open.kind === "quote" ? "claim" : "quote";
    const input = { id, version, kind, form: kind === "claim" ? null : ("direct" as const) } as const;
    void run(() => actions.editStatement(input), shown(`${numbered(id)} made a ${kind}`));
  }, [actions, numbered, open, run, shown]);

  const moveEdge = useCallback(
    (edge: "start" | "end", by: 1 | -1) => {
      if (open === null) return;
      const was = moving.current?.was.id === open.id ? moving.current.was : open;
      const to = edge === "start" ? movedStart(words, open, by) : movedEnd(words, open, by);
      if (to === null) return;
      const now = respan(open, text, { start: open.start, end: open.end, [edge]: to });
      change({ type: "read", statements: [{ ...now, updatedAt: new Date().toISOString() }] });
      if (moving.current !== null) clearTimeout(moving.current.timer);
      const timer = setTimeout(() => {
        moving.current = null;
        const { id, version, start, end } = now;
        void run(
          () => actions.editStatement({ id, version, start, end }),
          shown(`${numbered(id)} holds other words`),
        ).then((done) => done === null && change({ type: "read", statements: [was] }));
      }, restPause);
      moving.current = { was, now, timer };
    },
    [actions, change, numbered, open, run, shown, text, words],
  );

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
    const { id, version } = open;
    void run(() => actions.removeStatement({ id, version }), relisted(`${numbered(id)} removed`));
  }, [actions, numbered, open, relisted, run]);

  const chosen = useMemo(
    () => state.statements.filter(({ id }) => state.selected.has(id)),
    [state.statements, state.selected],
  );

  const merge = useCallback(() => {
    const next = open && state.statements.find(({ start, kind }) => kind === open.kind && start > open.start);
    const parts = chosen.length > 1 ? chosen : open && next ? [open, next] : [];
    if (parts.length < 2) return say("There is no statement of its kind after this one to merge it with.", false);
    const input = { ids: parts.map(({ id }) => id), versions: parts.map(({ version }) => version) };
    void run(
      () => actions.mergeStatements(input),
      ({ statement }) => {
        void list().then(() => change({ type: "opened", id: statement.id }));
        return `${parts.length} statements merged`;
      },
    );
  }, [actions, change, chosen, list, open, run, say, state.statements]);

  /** One after the other, so that each is judged by its own rules; the line counts those that went through. */
  const each = useCallback(
    async (act: (statement: Statement) => Promise<Result<unknown>>, did: string) => {
      let done = 0;
      await run<null>(
        async () => {
          let refused: Result<never> | null = null;
          for (const statement of chosen) {
            const result = await act(statement);
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
    [change, chosen, list, run, say],
  );
  const judgeAll = useCallback(
    (verdict: VerdictValue) =>
      void each(
        ({ id, version }) => actions.recordVerdict({ statementId: id, version, verdict }),
        `marked ${statusLabels[verdict].toLowerCase()}`,
      ),
    [actions, each],
  );
  const removeAll = useCallback(
    () => void each(({ id, version }) => actions.removeStatement({ id, version }), "removed"),
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
    moveEdge,
    add,
    remove,
    merge,
    judgeAll,
    removeAll,
    copy: useCallback(() => void copy(), [copy]),
  };
}

export type Edits = ReturnType<typeof useEdits>;
