"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useReducer } from "react";
import type { Statement } from "@/lib/statements/model";
import { reduceDesk, startState } from "./desk-state";
import { filterStatements, parseFilter, type QueueFilter, writeFilter } from "./queue-filter";

/** The statements of a document, which one is open, and which the queue shows. Both live in the address. */
export function useDesk(statements: readonly Statement[], openId: string | null) {
  const [state, change] = useReducer(reduceDesk, null, () => startState(statements, openId));
  const address = useSearchParams();
  const path = usePathname();
  const filter = useMemo(() => parseFilter(address), [address]);

  const write = useCallback(
    (next: URLSearchParams) => {
      const query = next.toString();
      // Replaced, not pushed: one press of Back leaves the desk, however many statements were read.
      window.history.replaceState(null, "", query === "" ? path : `${path}?${query}`);
    },
    [path],
  );
  const setFilter = useCallback(
    (part: Partial<QueueFilter>) => {
      const here = new URLSearchParams(window.location.search);
      write(writeFilter({ ...parseFilter(here), ...part }, here));
    },
    [write],
  );
  const opened = state.openId;
  useEffect(() => {
    const here = new URLSearchParams(window.location.search);
    if (opened === null || here.get("s") === opened) return;
    here.set("s", opened);
    write(here);
  }, [opened, write]);

  const numbers = useMemo(() => new Map(state.statements.map(({ id }, index) => [id, index + 1])), [state.statements]);
  const list = useMemo(() => filterStatements(state.statements, filter), [state.statements, filter]);
  const open = useMemo(() => state.statements.find(({ id }) => id === opened) ?? null, [state.statements, opened]);
  return { state, change, filter, setFilter, numbers, list, open };
}

export type Desk = ReturnType<typeof useDesk>;
