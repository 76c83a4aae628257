"use client";

import { Kbd } from "@/components/ui/kbd";
import { printChord } from "./chord";
import { allCommands, type CommandId } from "./commands";
import { keysOf } from "./key-preferences";
import { useKeysContext } from "./keys-provider";

/** The key of a command as this person has it, beside the button that does the same; nothing where it has none. */
export function KeyHint({ command: id }: { command: CommandId }) {
  const { preferences } = useKeysContext();
  const command = allCommands.find((one) => one.id === id);
  const chord = command === undefined ? undefined : keysOf(command, preferences)[0];
  if (chord === undefined || (!preferences.on && !chord.startsWith("ctrl+"))) return null;
  return (
    <span aria-hidden="true">
      <Kbd>{printChord(chord)}</Kbd>
    </span>
  );
}
