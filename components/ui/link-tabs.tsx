import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./link-tabs.module.css";

export type LinkTab = { key: string; label: ReactNode; href: Route; here: boolean };

/** Links that look like tabs: each leads to its own address, and the one that is open is marked. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ key, label: words, href, here }) => (
        <Link key={key} href={href} aria-current={here ? "page" : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  );
}
