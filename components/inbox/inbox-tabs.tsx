import type { Route } from "next";
import Link from "next/link";
import styles from "./inbox.module.css";

const tabs = [
  { href: "/inbox", label: "All" },
  { href: "/inbox?show=unread", label: "Unread" },
  { href: "/inbox/digest", label: "Digest" },
] as const;

export function InboxTabs({ here }: { here: (typeof tabs)[number]["href"] }) {
  return (
    <nav aria-label="Inbox" className={styles.tabs}>
      {tabs.map(({ href, label }) => (
        <Link key={href} href={href as Route} aria-current={href === here ? "page" : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
