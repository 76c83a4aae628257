"use client";

import { Search } from "lucide-react";
import { KeyHint } from "@/components/keys/key-hint";
import { useOverlays } from "./overlays";

/** Looks like a field, opens the commands: one place to find a document, a speaker, or something to do. */
export function FindButton() {
  const { show } = useOverlays();
  return (
    <button
      type="button"
      aria-label="Search or run a command"
      onClick={() => show("commands")}
      className="flex h-7 w-65.5 items-center gap-2 rounded-2 border border-line bg-desk pr-1.5 pl-2.25 text-ink-3 hover:border-edge max-wide:size-9 max-wide:justify-center max-wide:border-0 max-wide:bg-transparent max-wide:p-0 max-tablet:size-11"
    >
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="flex-1 truncate max-wide:hidden">Search or run a command</span>
      <span className="max-wide:hidden">
        <KeyHint command="commands" />
      </span>
    </button>
  );
}
