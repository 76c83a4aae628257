"use client";

import { useRef } from "react";
import { useKeys } from "@/components/keys/use-keys";

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-needed]")];

/** J and K move through the rows, from the one last reached; Enter follows it, since it has the focus. */
export function useHomeKeys(undo: () => unknown): void {
  const current = useRef<HTMLAnchorElement | null>(null);
  const move = (by: number) => () => {
    const all = rows();
    const from = all.findIndex((row) => row === document.activeElement || row === current.current);
    const next = all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)];
    if (!next) return false;
    current.current?.removeAttribute("aria-current");
    next.setAttribute("aria-current", "true");
    next.focus();
    current.current = next;
    return undefined;
  };
  useKeys({ next: move(1), previous: move(-1), undo });
}
