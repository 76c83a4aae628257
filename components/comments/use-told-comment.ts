"use client";

import { useEffect, useRef } from "react";
import type { Comment } from "@/lib/comments/model";

/** A second or so. */
const mostFrames = 60;

/** Where the address names a comment (a notice leads there), it is unfolded, brought into view and given the focus, once. */
export function useToldComment(comments: readonly Comment[] | null, onTold?: () => void): void {
  const shown = useRef(false);
  const told = useRef(onTold);
  useEffect(() => {
    told.current = onTold;
  });
  useEffect(() => {
    const { hash } = window.location;
    if (shown.current || comments === null || !/^#comments?(-|$)/.test(hash)) return;
    shown.current = true;
    told.current?.();
    const show = (framesLeft: number) => {
      const place = document.getElementById(hash.slice(1)) ?? document.getElementById("comments");
      place?.closest("details")?.setAttribute("open", "");
      // On a phone the pane it stands in is shown first, which takes a frame or two.
      if (place?.offsetParent === null && framesLeft > 0) return requestAnimationFrame(() => show(framesLeft - 1));
      place?.scrollIntoView({ block: "center" });
      place?.focus({ preventScroll: true });
      return undefined;
    };
    requestAnimationFrame(() => show(mostFrames));
  }, [comments]);
}
