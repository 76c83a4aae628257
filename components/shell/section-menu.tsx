"use client";

import { Menu as MenuIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuLink } from "@/components/ui/menu";
import { NeedsMeCount } from "./needs-me-count";
import { isIn, sections } from "./sections";

/** The sections on a phone, where the top bar has no room for them. */
export function SectionMenu({ needsMe }: { needsMe: number }) {
  const path = usePathname();
  return (
    <div className="hidden max-tablet:block">
      <Menu
        align="end"
        trigger={
          <IconButton label="Sections">
            <MenuIcon size={18} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        }
      >
        {sections.map((section) => (
          <MenuLink key={section.href} href={section.href} current={isIn(section, path)}>
            <span className="flex-1">{section.label}</span>
            {section.href === "/" && <NeedsMeCount count={needsMe} />}
          </MenuLink>
        ))}
      </Menu>
    </div>
  );
}
