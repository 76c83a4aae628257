"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export type Tab<Value extends string> = { value: Value; label: ReactNode; panel: ReactNode };

type Props<Value extends string> = {
  /** the list's name */
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
};

/** Tabs over panels. Panels stay mounted, so that what was typed in one is kept. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, className }: Props<Value>) {
  return (
    <Base.Root value={value} onValueChange={onChange} className={className}>
      <Base.List aria-label={label} activateOnFocus className="mb-2.5 flex flex-wrap gap-1">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="flex h-8 items-center gap-1.75 rounded-2 px-3 font-medium text-ink-2 hover:bg-hover data-active:bg-ink data-active:text-paper max-tablet:h-11 max-tablet:px-2.5"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} keepMounted>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
