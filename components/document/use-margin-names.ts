"use client";

import type { RefObject } from "react";
import { usePlacing } from "./use-placing";

/** Space between two names in the margin, in CSS pixels. */
const gap = 3;

/**
 * Moves margin names down where they would lie on one another: two speakers on one line, or a long name beside a short
 * paragraph. Reads all places first and writes afterwards, and leaves alone what is not laid out.
 */
export function useMarginNames(root: RefObject<HTMLElement | null>): void {
  usePlacing(root, place);
}

function place(text: HTMLElement): void {
  // Asking a place of what is not laid out would lay it out.
  const names = [...text.querySelectorAll<HTMLElement>("[data-name]")].filter((name) =>
    name.checkVisibility({ contentVisibilityAuto: true }),
  );
  for (const name of names) name.style.translate = "";
  const boxes = names.map((name) => name.getBoundingClientRect());
  let bottom = Number.NEGATIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const down = Math.max(0, bottom + gap - box.top);
    if (down > 0) names[index]?.style.setProperty("translate", `0 ${down}px`);
    bottom = box.bottom + down;
  }
}
