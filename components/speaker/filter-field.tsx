"use client";

import { type ComponentProps, useRef } from "react";
import { useKeys } from "@/components/keys/use-keys";
import { TextField } from "@/components/ui/text-field";

/** The search field of a list: the filter key (/) goes to it, Escape leaves it. */
export function FilterField(props: ComponentProps<typeof TextField>) {
  const field = useRef<HTMLInputElement>(null);
  useKeys({
    filter: () => field.current?.focus(),
    back: () => document.activeElement === field.current && field.current?.blur(),
  });
  return <TextField {...props} ref={field} type="search" autoComplete="off" />;
}
