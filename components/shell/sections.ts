import type { Route } from "next";

/** The desk's sections, as the top bar lists them. */
export const sections = [
  { href: "/", label: "Needs me" },
  { href: "/documents", label: "Documents" },
  { href: "/speakers", label: "Speakers" },
  { href: "/sessions", label: "Sessions" },
  { href: "/export", label: "Exports" },
] as const satisfies readonly { href: Route; label: string }[];

export type Section = (typeof sections)[number];

/** Whether a path stands in a section. Statements belong to documents, and so does a draft that is traced in them. */
export function isIn(section: Section, path: string): boolean {
  if (section.href === "/") return path === "/";
  if (section.href === "/documents" && (path === "/trace" || path.startsWith("/statements/"))) return true;
  return path === section.href || path.startsWith(`${section.href}/`);
}
