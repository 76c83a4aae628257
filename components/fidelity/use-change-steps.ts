"use client";

import { type RefObject, useCallback } from "react";

/** Steps through the rows that show a change. The row takes the focus, so that it is seen and read out; the ends hold. */
export function useChangeSteps(table: RefObject<HTMLTableElement | null>): (by: 1 | -1) => boolean {
  return useCallback(
    (by) => {
      const rows = [...(table.current?.querySelectorAll<HTMLElement>("tr[data-change]") ?? [])];
      if (rows.length === 0) return false;
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const next = at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
      rows[next]?.focus({ preventScroll: true });
      rows[next]?.scrollIntoView({ block: "nearest" });
      return true;
    },
    [table],
  );
}
