"use client";

import { type RefObject, useLayoutEffect, useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { Button } from "@/components/ui/button";
import type { Span } from "@/lib/text/model";
import styles from "./selection-bar.module.css";

type Props = { chosen: Span; pane: RefObject<HTMLElement | null>; onMake: (kind: "quote" | "claim") => void };

/** What can be made of the chosen words; it floats under them, and the keys do the same. */
export function SelectionBar({ chosen, pane, onMake }: Props) {
  const [at, setAt] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const selection = document.getSelection();
    const element = pane.current;
    if (chosen.end === chosen.start || element === null || !selection || selection.rangeCount === 0) return setAt(null);
    const lines = selection.getRangeAt(0).getClientRects();
    const last = lines[lines.length - 1];
    const box = element.getBoundingClientRect();
    if (last === undefined) return setAt(null);
    setAt({
      top: last.bottom - box.top + element.scrollTop + 8,
      left: Math.max(8, Math.min(last.right - box.left - 90, element.clientWidth - 200)),
    });
  }, [chosen, pane]);
  if (at === null) return null;
  return (
    <div className={styles.bar} style={at} role="toolbar" aria-label="Chosen words">
      <Button size="small" onPointerDown={keepSelection} onClick={() => onMake("quote")}>
        <KindGlyph kind="quote" /> Quote <KeyHint command="make-quote" />
      </Button>
      <Button size="small" onPointerDown={keepSelection} onClick={() => onMake("claim")}>
        <KindGlyph kind="claim" /> Claim <KeyHint command="make-claim" />
      </Button>
    </div>
  );
}

/** Pressing a button would take the selection away before the click can use it. */
const keepSelection = (event: { preventDefault: () => void }): void => event.preventDefault();
