import { allCommands, type CommandOf } from "./commands";
import { type KeyPreferences, keysOf } from "./key-preferences";

export type KeyContext = {
  /** the first chord of a sequence, pressed just before */
  pending: string | null;
  /** typing goes into a field, or into anything else that takes text */
  inField: boolean;
  /** an input method is composing */
  composing: boolean;
  /** the key is held down */
  repeat: boolean;
};

export type KeyMatch = { command: CommandOf } | { pending: string } | null;

const modified = (chord: string): boolean => /(^|\+)(ctrl|alt)\+/.test(chord);

/**
 * Which command a chord means here. In a field only commands meant for fields answer, and of a person's own keys only
 * those with a modifier (or Escape), so that no setting can make typing act. Turned off, single letters rest; chords
 * with a modifier and Escape stay.
 */
export function matchKeys(chord: string, context: KeyContext, preferences: KeyPreferences): KeyMatch {
  if (context.composing) return null;
  const typed = context.pending === null ? chord : `${context.pending} ${chord}`;
  const safe = modified(chord) || chord === "escape";
  if (!safe && (context.inField || !preferences.on)) return null;
  let pending: string | null = null;
  for (const command of allCommands) {
    if (context.inField && !command.inFields) continue;
    if (context.repeat && !command.repeats) continue;
    for (const keys of keysOf(command, preferences)) {
      if (keys === typed) return { command };
      if (keys.startsWith(`${typed} `)) pending = typed;
    }
  }
  if (pending !== null) return { pending };
  // A sequence that leads nowhere is dropped, and its last key read afresh.
  return context.pending === null ? null : matchKeys(chord, { ...context, pending: null }, preferences);
}

/** Commands that a chord is already taken by, for settings: two commands on one chord would hide one another. */
export const takenBy = (chord: string, preferences: KeyPreferences, except?: CommandOf): CommandOf[] =>
  allCommands.filter(
    (command) =>
      command.id !== except?.id &&
      keysOf(command, preferences).some(
        (keys) => keys === chord || keys.startsWith(`${chord} `) || chord.startsWith(`${keys} `),
      ),
  );
