"use client";

import { type RefObject, useEffect } from "react";

/**
 * Calls `place` whenever what is drawn of a text may stand elsewhere: marks came or went, lines broke anew with the width,
 * or paragraphs of a long document came into view and were laid out. Once a frame at most.
 */
export function usePlacing(root: RefObject<HTMLElement | null>, place: (text: HTMLElement) => void): void {
  useEffect(() => {
    const text = root.current;
    if (text === null) return;
    let asked = 0;
    const ask = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => place(text));
    };
    const drawn = new MutationObserver(ask);
    const sized = new ResizeObserver(ask);
    drawn.observe(text, { childList: true, subtree: true });
    sized.observe(text);
    text.addEventListener("contentvisibilityautostatechange", ask, { capture: true });
    return () => {
      cancelAnimationFrame(asked);
      drawn.disconnect();
      sized.disconnect();
      text.removeEventListener("contentvisibilityautostatechange", ask, { capture: true });
    };
  }, [root, place]);
}
