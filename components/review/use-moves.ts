"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { movedEnd, movedStart } from "@/components/document/word-stepping";
import type { Span } from "@/lib/text/model";
import { keepMoves, movesKey, readMoves } from "./kept-moves";
import { isUnreachable } from "./outbox";
import { type Move, type Offers, PendingMoves } from "./pending-moves";
import type { ReviewActions } from "./review-actions";
import type { Announcer } from "./use-announcer";
import type { Desk } from "./use-desk";

type Needs = {
  desk: Desk;
  announcer: Announcer;
  actions: ReviewActions;
  documentId: string;
  readerId: string;
  words: readonly Span[];
};

const restPause = 600; // milliseconds
const retryPause = 5000; // milliseconds

/** Moving the edges of statements word by word: shown at once, recorded once the reader rests, opens another or leaves. */
export function useMoves({ desk, announcer, actions, documentId, readerId, words }: Needs) {
  const { change, open, state, numbers } = desk;
  const [offers, setOffers] = useState<Offers>(new Map());
  const key = movesKey(readerId, documentId);

  const told = useRef({ announcer, numbers, actions });
  useEffect(() => {
    told.current = { announcer, numbers, actions };
  });
  const pending = useMemo(() => {
    const named = (id: string) => `Statement ${told.current.numbers.get(id) ?? ""}`.trim();
    return new PendingMoves({
      pause: restPause,
      retry: retryPause,
      isUnreachable,
      send: ({ id, version, start, end }) => told.current.actions.editStatement({ id, version, start, end }),
      onChange: (moves, offered, recorded) => {
        keepMoves(key, [...moves.values(), ...[...offered.values()].map(({ move }) => move)]);
        if (recorded !== undefined) change({ type: "read", statements: [recorded] });
        change({ type: "moved", moves });
        setOffers(offered);
        if (recorded !== undefined) told.current.announcer.say(`${named(recorded.id)} holds other words`);
      },
      onRefused: ({ move, failure }, current) => {
        if (current !== null) change({ type: "read", statements: [current], byOthers: true });
        told.current.announcer.say(`${named(move.id)}: its moved edges were not saved. ${failure.message}`, false);
      },
    });
  }, [change, key]);

  const listed = useRef(state.statements);
  useEffect(() => {
    pending.takeUp(readMoves(key), listed.current);
    const leave = () => {
      for (const move of pending.unanswered()) sendOnLeaving(move);
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      void pending.flushAll();
    };
  }, [pending, key]);

  const openId = open?.id ?? null;
  useEffect(() => void pending.flushAll(openId), [pending, openId]);

  const moveEdge = useCallback(
    (edge: "start" | "end", by: 1 | -1) => {
      if (open === null) return;
      const { start, end } = pending.spanOf(open.id) ?? open;
      const to = edge === "start" ? movedStart(words, { start, end }, by) : movedEnd(words, { start, end }, by);
      if (to !== null) pending.move(open, { start, end, [edge]: to });
    },
    [open, pending, words],
  );

  return { pending, moveEdge, offers };
}

export type MovingEdges = ReturnType<typeof useMoves>;

/** A page that is being left gets no answer, and an action would be cut off with it; this request outlives the page. */
function sendOnLeaving({ id, version, start, end }: Move): void {
  void fetch(`/api/v1/statements/${encodeURIComponent(id)}`, {
    method: "PATCH",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version, start, end }),
  }).catch(() => undefined); // the edges are kept on this machine, and taken up when the document is opened again
}
