import Link from "next/link";
import type { ReactNode } from "react";
import { InboxBell } from "@/components/inbox/inbox-bell";
import { Brand } from "./brand";
import { FindButton } from "./find-button";
import { KeysButton } from "./keys-button";
import { SectionMenu } from "./section-menu";
import { SectionNav } from "./section-nav";

/** The bar over every page of the desk. */
export function TopBar({ needsMe, unread, account }: { needsMe: number; unread: number; account: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="flex h-(--top-height) flex-none items-center gap-7 border-b border-line bg-paper px-4 max-wide:gap-3.5 max-tablet:gap-2 max-tablet:px-3">
        <Link href="/" aria-label="Quotedesk, what needs me" className="rounded-1">
          <Brand className="text-18" />
        </Link>
        <SectionNav needsMe={needsMe} />
        <div className="ml-auto flex items-center gap-1.5 max-tablet:gap-0">
          <FindButton />
          <InboxBell unread={unread} />
          <KeysButton />
          <SectionMenu needsMe={needsMe} />
          {account}
        </div>
      </header>
    </>
  );
}
