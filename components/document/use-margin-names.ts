"use client";

import { type RefObject, useEffect } from "react";

/** Space between two names in the margin, in CSS pixels. */
const gap = 3;

/**
 * Moves margin names down where they would lie on one another: two speakers on one line, or a long name beside a short
 * paragraph. Reads all places first and writes afterwards, once a layout.
 */
export function useMarginNames(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = root.current;
    if (text === null) return;
    // Names come and go with the open statement and with attributions; lines break anew with the width.
    const drawn = new MutationObserver(() => place(text));
    const sized = new ResizeObserver(() => place(text));
    drawn.observe(text, { childList: true, subtree: true });
    sized.observe(text);
    return () => {
      drawn.disconnect();
      sized.disconnect();
    };
  }, [root]);
}

function place(text: HTMLElement): void {
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
}
