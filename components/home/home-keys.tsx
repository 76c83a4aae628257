"use client";

import { useRef } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { useKeys } from "@/components/keys/use-keys";
import styles from "./home.module.css";

const rows = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-needed]")];

/** J and K move through the rows, wherever the focus was; Enter follows the one that has it. */
export function HomeKeys({ undo }: { undo: () => void }) {
  const current = useRef<HTMLAnchorElement | null>(null);
  const move = (by: number) => () => {
    const all = rows();
    const focused = document.activeElement as HTMLAnchorElement | null;
    const from = all.indexOf(focused && all.includes(focused) ? focused : (current.current as HTMLAnchorElement));
    const next = all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)];
    if (!next) return false;
    current.current?.removeAttribute("aria-current");
    next.setAttribute("aria-current", "true");
    current.current = next;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  useKeys({ next: move(1), previous: move(-1), undo });
  return (
    <footer className={styles.foot} aria-hidden="true">
      <span>
        <KeyHint command="next" /> <KeyHint command="previous" /> move
      </span>
      <span>
        <kbd className="kbd">↵</kbd> open
      </span>
      <span>
        <KeyHint command="undo" /> undo
      </span>
      <span>
        <KeyHint command="keys" /> all keys
      </span>
    </footer>
  );
}
