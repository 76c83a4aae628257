"use client";

import { Bell } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useUnread } from "./use-unread";

/** The way to the inbox, with how many notices are unread. */
export function InboxBell({ unread: first }: { unread: number }) {
  const unread = useUnread(first);
  const path = usePathname();
  const count = unread > 99 ? "99+" : String(unread);
  return (
    <Link
      href={"/inbox" as Route}
      prefetch={false}
      className="icon-button relative"
      aria-label={unread === 0 ? "Inbox, nothing unread" : `Inbox, ${count} unread`}
      aria-current={path.startsWith("/inbox") ? "page" : undefined}
      title="Inbox"
    >
      <Bell size={17} strokeWidth={1.75} aria-hidden="true" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0 left-1/2 rounded-3 bg-ink px-1 text-10 leading-[1.4] font-semibold text-paper tabular-nums"
        >
          {count}
        </span>
      )}
    </Link>
  );
}
