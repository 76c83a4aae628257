import type { Route } from "next";
import { LinkTabs } from "@/components/ui/link-tabs";

const tabs = [
  { href: "/inbox", label: "All" },
  { href: "/inbox?show=unread", label: "Unread" },
  { href: "/inbox/digest", label: "Digest" },
] as const;

export function InboxTabs({ here }: { here: (typeof tabs)[number]["href"] }) {
  return (
    <LinkTabs
      label="Inbox"
      tabs={tabs.map(({ href, label }) => ({ key: href, label, href: href as Route, here: href === here }))}
    />
  );
}
