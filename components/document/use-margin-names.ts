"use client";

import { type RefObject, useEffect } from "react";

/** Space between two names in the margin, in CSS pixels. */
const gap = 3;

/** What the names depend on: a new value of either places them again. */
type MarginDrawing = { paragraphs: readonly unknown[]; openId: string | null };

/**
 * Moves margin names down where they would lie on one another: two speakers on one line, or a long name beside a short
 * paragraph. Reads all places first and writes afterwards, once a layout.
 */
export function useMarginNames(root: RefObject<HTMLElement | null>, drawn: MarginDrawing): void {
  useEffect(() => {
    const text = root.current;
    if (text === null || drawn.paragraphs.length === 0) return;
    const place = () => {
      const names = [...text.querySelectorAll<HTMLElement>("[data-name]")];
      if (names[0] === undefined || names[0].offsetParent === null) return;
      for (const name of names) name.style.translate = "";
      const boxes = names.map((name) => name.getBoundingClientRect());
      let bottom = Number.NEGATIVE_INFINITY;
      for (const [index, box] of boxes.entries()) {
        const down = Math.max(0, bottom + gap - box.top);
        if (down > 0) names[index]?.style.setProperty("translate", `0 ${down}px`);
        bottom = box.bottom + down;
      }
    };
    const observer = new ResizeObserver(place);
    observer.observe(text);
    return () => observer.disconnect();
  }, [root, drawn.paragraphs, drawn.openId]);
}
