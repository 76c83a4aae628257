"use client";

import { type ReactNode, useRef } from "react";
import { useKeys } from "@/components/keys/use-keys";

/** J and K move the focus from row to row of a list of links; Enter then opens, as it does on any link. */
export function RowKeys({ children, rowSelector = "[data-row]" }: { children: ReactNode; rowSelector?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => () => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>(rowSelector) ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
    const link = next instanceof HTMLAnchorElement ? next : next?.querySelector<HTMLAnchorElement>("a[href]");
    if (!link) return false;
    link.focus();
    link.scrollIntoView({ block: "nearest" });
    return true;
  };
  useKeys({ next: move(1), previous: move(-1) });
  return <div ref={place}>{children}</div>;
}
