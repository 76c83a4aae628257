"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { NeedsMeCount } from "./needs-me-count";
import { isIn, sections } from "./sections";

export function SectionNav({ needsMe }: { needsMe: number }) {
  const path = usePathname();
  return (
    <nav aria-label="Sections" className="flex h-full gap-0.5 max-tablet:hidden">
      {sections.map((section) => (
        <Link
          key={section.href}
          href={section.href}
          aria-current={isIn(section, path) ? "page" : undefined}
          className="relative flex items-center gap-1.5 px-2.5 font-medium whitespace-nowrap text-ink-2 max-wide:px-1.75 -outline-offset-4 hover:text-ink aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-2.5 max-wide:aria-[current]:after:inset-x-1.75 aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-ink forced-colors:aria-[current]:after:bg-[CanvasText]"
        >
          {section.label}
          {section.href === "/" && <NeedsMeCount count={needsMe} />}
        </Link>
      ))}
    </nav>
  );
}
