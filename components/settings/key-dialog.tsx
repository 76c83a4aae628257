"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { chordOf, printChord } from "@/components/keys/chord";
import type { CommandOf } from "@/components/keys/commands";
import type { KeyPreferences } from "@/components/keys/key-preferences";
import { takenBy } from "@/components/keys/match-keys";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

type Props = {
  command: CommandOf;
  preferences: KeyPreferences;
  onTake: (chord: string) => void;
  onClose: () => void;
};

/** Tab has to move on and Escape has to close, or the keyboard could not leave the field. */
const leaves = new Set(["tab", "shift+tab", "escape"]);

/** Listens for the new key of a command, and says what else has it. */
export function KeyDialog({ command, preferences, onTake, onClose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [chord, setChord] = useState("");
  const taken = chord === "" ? [] : takenBy(chord, preferences, command);
  const listen = (event: KeyboardEvent) => {
    const pressed = chordOf(event.nativeEvent);
    if (pressed === null || leaves.has(pressed)) return;
    event.preventDefault();
    // Two plain keys, one after the other, are a sequence; a third begins again.
    const plain = (text: string) => !text.includes("+") && !text.includes(" ") && text !== "";
    setChord((before) => (plain(before) && plain(pressed) && before !== pressed ? `${before} ${pressed}` : pressed));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title={`A key for “${command.label}”`}
      description="Press it: one key, one with Ctrl, Alt or Shift, or two keys one after the other."
      initialFocus={field}
    >
      <div className="grid gap-4">
        <TextField
          ref={field}
          label="Key"
          readOnly
          value={chord === "" ? "" : printChord(chord)}
          placeholder="Press a key"
          onKeyDown={listen}
          hint={
            taken.length === 0
              ? "Tab goes on to the buttons. Escape leaves everything as it was."
              : `${printChord(chord)} is taken by ${taken.map(({ label }) => `“${label}”`).join(", ")}, which would lose it.`
          }
        />
        <div className="flex flex-wrap gap-2">
          <Button variant="ink" unavailable={chord === "" && "Press a key first"} onClick={() => onTake(chord)}>
            {taken.length === 0 ? "Use this key" : "Use it here"}
          </Button>
          <Button unavailable={chord === "" && "No key was pressed"} onClick={() => setChord("")}>
            Press again
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
