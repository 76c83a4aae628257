"use client";

import { useState, useTransition } from "react";
import { initials } from "@/components/ui/initials";
import { Menu, MenuChoices, MenuItem, MenuLink, MenuSeparator } from "@/components/ui/menu";

export type Theme = "light" | "dark" | "system";

type Props = {
  name: string;
  email: string;
  role: string;
  theme: Theme;
  setTheme: (theme: Theme) => Promise<unknown>;
  signOut: () => Promise<unknown>;
};

const themes = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system has it" },
] as const;

/** Who is signed in, and what is theirs: settings, the theme, signing out. */
export function AccountMenu({ name, email, role, theme, setTheme, signOut }: Props) {
  const [chosen, choose] = useState(theme);
  const [, startTransition] = useTransition();

  const change = (value: Theme) => {
    choose(value);
    // At once here; the cookie makes the next page right from its first byte.
    if (value === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = value;
    startTransition(async () => {
      await setTheme(value);
    });
  };
  const leave = () =>
    startTransition(async () => {
      await signOut();
    });

  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`${initials(name)}, ${name}, your account`}
          className="ml-1 grid size-6.5 place-items-center rounded-full bg-accent text-10 font-semibold text-paper max-tablet:ml-0 max-tablet:size-11 max-tablet:bg-transparent"
        >
          <span className="grid place-items-center rounded-full max-tablet:size-7.5 max-tablet:bg-accent">
            {initials(name)}
          </span>
        </button>
      }
    >
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        <p className="text-12 text-ink-3 [overflow-wrap:anywhere]">
          {email}, {role}
        </p>
      </div>
      <MenuSeparator />
      <MenuLink href="/settings">Settings</MenuLink>
      <MenuSeparator />
      <MenuChoices label="Theme" value={chosen} onChange={change} choices={themes} />
      <MenuSeparator />
      <MenuItem onClick={leave}>Sign out</MenuItem>
    </Menu>
  );
}
