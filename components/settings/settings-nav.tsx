"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

const own = [
  ["/settings", "Account"],
  ["/settings/tokens", "API tokens"],
  ["/settings/keys", "Keys"],
] as const;
const desk = [
  ["/settings/members", "Members"],
  ["/settings/desk", "Desk"],
] as const;
const record = ["/settings/record", "Record"] as const;

/** The pages of the settings: one's own, then the desk's for those who may. */
export function SettingsNav({ administrator }: { administrator: boolean }) {
  const path = usePathname();
  const links = [...own, ...(administrator ? desk : []), record];
  return (
    <nav aria-label="Settings">
      <ul className="grid gap-px max-wide:flex max-wide:flex-wrap">
        {links.map(([href, label]) => (
          <li key={href}>
            <Link
              href={href as Route}
              aria-current={path === href ? "page" : undefined}
              className="flex h-8 items-center rounded-2 px-2.5 font-medium text-ink-2 hover:bg-hover aria-[current]:bg-ink aria-[current]:text-paper max-tablet:h-11"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
