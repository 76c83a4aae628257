import type { Route } from "next";
import type { CommandId } from "@/components/keys/commands";
import type { DeskMatches } from "@/lib/search/model";

export type PaletteItem =
  | { type: "command"; id: string; label: string; href: Route | null; command: CommandId | null }
  | { type: "speaker" | "document"; id: string; label: string; href: Route; note: string }
  | { type: "statement"; id: string; label: string; href: Route; statement: DeskMatches["statements"][number] };

export type PaletteGroup = { label: string; items: PaletteItem[] };

type Place = { label: string; href: string; command: CommandId | null; who?: "administrator" };

/** Where the commands lead. Names begin with a verb, as on buttons. */
const places: readonly Place[] = [
  { label: "Go to what needs me", href: "/", command: "go-home" },
  { label: "Go to documents", href: "/documents", command: "go-documents" },
  { label: "Go to speakers", href: "/speakers", command: "go-speakers" },
  { label: "Go to sessions", href: "/sessions", command: "go-sessions" },
  { label: "Open a session", href: "/sessions/new", command: null },
  { label: "Go to exports", href: "/export", command: "go-export" },
  { label: "Go to the inbox", href: "/inbox", command: "go-inbox" },
  { label: "Go to the digest of the inbox", href: "/inbox/digest", command: null },
  { label: "Go to agreement: how far readers agree", href: "/agreement", command: null },
  { label: "Trace a draft", href: "/trace", command: null },
  { label: "New document", href: "/documents/new", command: "new-document" },
  { label: "Settings: your account", href: "/settings", command: null },
  { label: "Settings: API tokens", href: "/settings/tokens", command: null },
  { label: "Settings: keys", href: "/settings/keys", command: null },
  { label: "Settings: members and invitations", href: "/settings/members", command: null, who: "administrator" },
  { label: "Settings: the desk", href: "/settings/desk", command: null, who: "administrator" },
  { label: "The record: who did what", href: "/settings/record", command: null },
];

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** Commands whose name has every word typed; those that begin with the first word stand first. */
export function findCommands(typed: string, administrator: boolean): PaletteItem[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const rank = (label: string) => (fold(label).startsWith(words[0] ?? "") ? 0 : 1);
  const showKeys: PaletteItem = { type: "command", id: "keys", label: "Show the keys", href: null, command: "keys" };
  const all: PaletteItem[] = [
    ...places
      .filter((place) => place.who === undefined || administrator)
      .map(
        ({ label, href, command }): PaletteItem => ({ type: "command", id: href, label, href: href as Route, command }),
      ),
    showKeys,
  ];
  return all
    .filter(({ label }) => words.every((word) => fold(label).includes(word)))
    .sort((one, other) => rank(one.label) - rank(other.label));
}

/** Everything found for what was typed, in groups, empty ones left out. */
export function paletteGroups(typed: string, found: DeskMatches | null, administrator: boolean): PaletteGroup[] {
  const enc = encodeURIComponent;
  const everywhere: PaletteItem[] =
    typed.trim() === ""
      ? []
      : [
          {
            type: "command",
            id: "search",
            label: `Search the whole desk for “${typed.trim()}”`,
            href: `/search?${new URLSearchParams({ q: typed.trim() })}` as Route,
            command: null,
          },
        ];
  return [
    { label: "Commands", items: findCommands(typed, administrator) },
    {
      label: "Speakers",
      items: (found?.speakers ?? []).map(
        ({ id, slug, name, role }): PaletteItem => ({
          type: "speaker",
          id,
          label: name,
          href: `/speakers/${enc(slug)}` as Route,
          note: role ?? "",
        }),
      ),
    },
    {
      label: "Documents",
      items: (found?.documents ?? []).map(
        ({ id, title }): PaletteItem => ({
          type: "document",
          id,
          label: title,
          href: `/documents/${enc(id)}/review` as Route,
          note: "",
        }),
      ),
    },
    {
      label: "Statements",
      items: (found?.statements ?? []).map(
        (statement): PaletteItem => ({
          type: "statement",
          id: statement.id,
          label: statement.text,
          href: `/documents/${enc(statement.documentId)}/review?s=${enc(statement.id)}` as Route,
          statement,
        }),
      ),
    },
    { label: "Everywhere", items: everywhere },
  ].filter(({ items }) => items.length > 0);
}
