"use client";

import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Result } from "@/lib/result";
import { Outcome } from "./outcome";
import { useAct } from "./use-act";

const choices = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system has it" },
] as const;
type Theme = (typeof choices)[number]["value"];

export function ThemeChoice({
  theme,
  setTheme,
}: {
  theme: Theme;
  setTheme: (theme: Theme) => Promise<Result<unknown>>;
}) {
  const [chosen, choose] = useState(theme);
  const { run, failure } = useAct();
  return (
    <>
      <Outcome failure={failure} said="" />
      <RadioGroup
        legend="Theme"
        hideLegend
        inline
        name="theme"
        choices={choices}
        value={chosen}
        onChange={(value) => {
          choose(value);
          if (value === "system") delete document.documentElement.dataset.theme;
          else document.documentElement.dataset.theme = value;
          void run(() => setTheme(value), "");
        }}
      />
    </>
  );
}
