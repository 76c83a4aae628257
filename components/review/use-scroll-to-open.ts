"use client";

import { type RefObject, useEffect, useRef } from "react";

/** The open statement comes to rest at this part of the pane's height. */
const restsAt = 0.32;

/** Brings the open statement into view in the text; where it already stands well in view, nothing moves. */
export function useScrollToOpen(
  pane: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  openId: string | null,
): void {
  const first = useRef(true);
  useEffect(() => {
    const element = pane.current;
    const mark = openId === null ? null : root.current?.querySelector(`[data-statement="${CSS.escape(openId)}"]`);
    if (element === null || mark == null) return;
    const box = mark.getBoundingClientRect();
    const view = element.getBoundingClientRect();
    const inView = box.top > view.top + 24 && box.bottom < view.top + view.height * 0.8;
    // A document begins at its headline, unless its address names a statement further down.
    if (!inView && !(first.current && box.top < view.bottom))
      element.scrollBy({ top: box.top - view.top - view.height * restsAt });
    first.current = false;
  }, [openId, pane, root]);
}
