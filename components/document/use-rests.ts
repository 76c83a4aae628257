"use client";

import { type RefObject, useEffect } from "react";
import type { Span } from "@/lib/text/model";
import { positionAt } from "./text-position";

const name = "rests";

/**
 * Draws the words that the open statement's attribution rests on, with the CSS Custom Highlight API: it adds nothing to the
 * text, whose marks and offsets stay as they are. A browser without it shows them in the why sentence alone. `drawn` is
 * whatever the text was drawn from: drawing it anew replaces the nodes that the ranges point into.
 */
export function useRests(root: RefObject<HTMLElement | null>, rests: readonly Span[], drawn: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the text is drawn from says when to draw again
  useEffect(() => {
    if (!("highlights" in CSS) || root.current === null) return;
    const element = root.current;
    const ranges = rests.flatMap(({ start, end }) => {
      const [from, to] = [positionAt(element, start), positionAt(element, end)];
      if (from === null || to === null) return [];
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [range];
    });
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => void CSS.highlights.delete(name);
  }, [root, rests, drawn]);
}
