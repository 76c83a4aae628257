"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { Statement } from "@/lib/statements/model";
import { reduceDesk, startState, withMoves } from "./desk-state";
import { type Marks, matchesMark } from "./marks";
import { filterStatements, parseFilter, placesByDoubt, type QueueFilter, writeFilter } from "./queue-filter";

/** The statements of a document, which one is open, and which the queue shows. Both live in the address. */
export function useDesk(
  listed: readonly Statement[],
  openId: string | null,
  { text, versionId }: { text: string; versionId: string },
  { marks, reader }: { marks: Marks; reader: string },
) {
  const [kept, change] = useReducer(reduceDesk, null, () => startState(listed, openId, versionId));
  const statements = useMemo(() => withMoves(kept.statements, kept.moves, text), [kept.statements, kept.moves, text]);
  const state = useMemo(() => ({ ...kept, statements }), [kept, statements]);
  const address = useSearchParams().toString();
  const path = usePathname();
  // Typing in the filter must not wait for the address, so the filter is state and the address follows it.
  const [filter, choose] = useState(() => parseFilter(new URLSearchParams(address)));
  // A list that is being worked through must not re-sort under the reader's hands: it keeps the order it was given.
  const [places, keepPlaces] = useState(() => placesByDoubt(listed));
  const setFilter = useCallback(
    (part: Partial<QueueFilter>) => {
      if (part.order === "doubtful") keepPlaces(placesByDoubt(statements));
      choose((before) => ({ ...before, ...part }));
    },
    [statements],
  );
  const written = useRef(address);
  const opened = state.openId;

  useEffect(() => {
    const here = writeFilter(filter, new URLSearchParams(window.location.search));
    if (opened === null) here.delete("s");
    else here.set("s", opened);
    written.current = here.toString();
    // Replaced, not pushed: one press of Back leaves the desk, however many statements were read.
    window.history.replaceState(null, "", written.current === "" ? path : `${path}?${written.current}`);
  }, [filter, opened, path]);

  useEffect(() => {
    // A link to another statement of this document was followed: the page stays, its address is new.
    if (address === written.current || address !== window.location.search.slice(1)) return;
    const there = new URLSearchParams(address);
    const id = there.get("s");
    choose(parseFilter(there));
    if (id !== null) change({ type: "opened", id });
  }, [address]);

  const numbers = useMemo(() => new Map(statements.map(({ id }, index) => [id, index + 1])), [statements]);
  const list = useMemo(() => {
    const found = filterStatements(statements, filter, undefined, places);
    const { who } = filter;
    return who === null ? found : found.filter(({ id }) => matchesMark(who, marks.get(id), reader));
  }, [statements, filter, places, marks, reader]);
  const open = useMemo(() => statements.find(({ id }) => id === opened) ?? null, [statements, opened]);
  return { state, change, filter, setFilter, numbers, list, open };
}

export type Desk = ReturnType<typeof useDesk>;
