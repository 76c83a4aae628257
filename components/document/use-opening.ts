"use client";

import { type RefObject, useEffect } from "react";

/**
 * Opens a statement by its reference, or by a click on its words. One listener for hundreds of marks; the references
 * stay real buttons, so that keys and screen readers have them. A drag that selects words is no click on them.
 */
export function useOpening(root: RefObject<HTMLElement | null>, onOpen: (id: string) => void): void {
  useEffect(() => {
    const text = root.current;
    if (text === null) return;
    const open = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || document.getSelection()?.isCollapsed === false) return;
      const mark = event.target.closest<HTMLElement>("[data-reference], [data-statement]");
      const id = mark?.dataset.reference ?? mark?.dataset.statement;
      if (id !== undefined) onOpen(id);
    };
    text.addEventListener("click", open);
    return () => text.removeEventListener("click", open);
  }, [root, onOpen]);
}
