"use client";

import { useCallback, useRef, useState } from "react";
import { statusLabels } from "@/components/statement/labels";
import type { Failure } from "@/lib/result";
import type { VerdictValue } from "@/lib/reviews/model";
import type { Statement } from "@/lib/statements/model";
import { type Draft, draftKey } from "./draft";
import { keep } from "./kept-on-machine";
import { isUnreachable, keepVerdict, outboxKey } from "./outbox";
import { notDone, type PendingMoves } from "./pending-moves";
import type { Reader, ReviewActions, StatementView } from "./review-actions";
import type { Acts } from "./use-acts";
import type { Announcer } from "./use-announcer";
import type { Desk } from "./use-desk";

/** Somebody else was first: both versions, until the reader chooses. */
export type Conflict = { number: number; mine: Given; theirs: Statement; view: StatementView | null };
export type Given = {
  statement: Statement;
  verdict: VerdictValue;
  rationale: string;
  override: string | null;
  at: string;
};
export type Refusal = Failure & { statementId: string };

type Needs = {
  desk: Desk;
  acts: Acts;
  announcer: Announcer;
  actions: ReviewActions;
  reader: Reader;
  documentId: string;
  /** edges that go in before a verdict on their statement: it judges the words that were seen */
  pending: PendingMoves;
  /** the next open statement, once this verdict counts */
  goOn: (from: string) => void;
  readView: (id: string) => Promise<StatementView | null>;
};

/** Whether this very verdict went in although its answer was lost: sent again, it is no conflict. */
function isRecorded({ verdict, rationale }: Given, { verdicts }: StatementView, userId: string): boolean {
  const last = verdicts.find(({ stands }) => stands);
  return last?.reviewer.id === userId && last.verdict === verdict && (last.rationale ?? "") === rationale.trim();
}

/** Gives verdicts: shown at once, taken back where the desk refuses, kept where it does not answer. */
export function useVerdicts({ desk, acts, announcer, actions, reader, documentId, pending, goOn, readView }: Needs) {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sending = useRef(new Set<string>());
  const key = outboxKey(reader.id, documentId);
  const { change, numbers } = desk;
  const { say } = announcer;
  const { run } = acts;

  const send = useCallback(
    async (given: Given, version: number): Promise<void> => {
      const { statement, verdict, rationale, override } = given;
      const number = numbers.get(statement.id) ?? 0;
      const judged = { type: "judged", id: statement.id } as const;
      const input = {
        statementId: statement.id,
        verdict,
        rationale: rationale.trim() || undefined,
        override: override?.trim() || undefined,
      };
      sending.current.add(statement.id);
      try {
        const result = await pending.afterMoves([{ id: statement.id, version }], ([now = version]) =>
          actions.recordVerdict({ ...input, version: now }),
        );
        if (result.ok) {
          keep(draftKey(reader.id, statement.id), null);
          change({ type: "read", statements: [result.value.statement] });
          say(`Statement ${number} marked ${statusLabels[verdict].toLowerCase()}`);
          return;
        }
        // Taken back: what stood before stands again, or what somebody else put there.
        const current = result.reason === "changed" ? (result.current as Statement | undefined) : undefined;
        change(
          current === undefined
            ? { ...judged, version, status: statement.status }
            : { type: "read", statements: [current] },
        );
        if (current === undefined) {
          // The reader went on to the next statement already: what did not count is said, and waits where it was given.
          if (result.code === notDone.code)
            say(`Statement ${number} was not marked: its moved edges were not saved`, false);
          return setRefusal({ ...result, statementId: statement.id });
        }
        const view = await readView(statement.id);
        if (view !== null && isRecorded(given, view, reader.id)) return keep(draftKey(reader.id, statement.id), null);
        setConflict({ number, mine: given, theirs: current, view });
      } catch (error) {
        if (isUnreachable(error)) return keepVerdict(key, { ...input, version, at: given.at });
        change({ ...judged, version, status: statement.status });
        await run(
          () => Promise.reject(error),
          () => null,
        );
      } finally {
        sending.current.delete(statement.id);
      }
    },
    [actions, change, key, numbers, pending, readView, reader.id, run, say],
  );

  const give = useCallback(
    (statement: Statement, draft: Draft, gateMet: boolean) => {
      if (draft.verdict === null || sending.current.has(statement.id)) return;
      setRefusal(null);
      const at = new Date().toISOString();
      const given: Given = {
        statement,
        verdict: draft.verdict,
        rationale: draft.rationale,
        override: draft.override,
        at,
      };
      // Where the gate is not met the desk will likely refuse: then the reader stays and sees why.
      if (draft.verdict !== "verified" || gateMet) {
        change({ type: "judged", id: statement.id, version: statement.version, status: draft.verdict });
        goOn(statement.id);
      }
      void send(given, statement.version);
    },
    [change, goOn, send],
  );

  const settle = useCallback(
    (way: "add" | "drop" | "later") => {
      if (conflict === null) return;
      setConflict(null);
      if (way === "add") void send(conflict.mine, conflict.theirs.version);
      if (way === "drop") keep(draftKey(reader.id, conflict.theirs.id), null);
      if (way === "later") change({ type: "opened", id: conflict.theirs.id });
    },
    [change, conflict, reader.id, send],
  );

  return {
    give,
    send,
    conflict,
    settle,
    refusal,
    forgetRefusal: useCallback(() => setRefusal(null), []),
    outboxKey: key,
  };
}

export type Verdicts = ReturnType<typeof useVerdicts>;
