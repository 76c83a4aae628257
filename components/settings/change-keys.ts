import { allCommands, type CommandOf } from "@/components/keys/commands";
import { type KeyPreferences, keysOf } from "@/components/keys/key-preferences";
import { takenBy } from "@/components/keys/match-keys";

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((chord, index) => chord === other[index]);

/** Gives a command these chords. What is the desk's own choice again is no longer kept as a change. */
function withKeys(preferences: KeyPreferences, command: CommandOf, chords: readonly string[]): KeyPreferences {
  const { [command.id]: _, ...others } = preferences.changed;
  const changed = same(chords, command.keys) ? others : { ...others, [command.id]: [...chords] };
  return { ...preferences, changed };
}

/** Gives a command a chord in place of those it had, and takes it from every command that it would hide. */
export function takeKey(preferences: KeyPreferences, command: CommandOf, chord: string): KeyPreferences {
  const freed = takenBy(chord, preferences, command).reduce((kept, other) => {
    const left = keysOf(other, kept).filter((keys) => !hides(keys, chord));
    return withKeys(kept, other, left);
  }, preferences);
  return withKeys(freed, command, [chord]);
}

/** A command without keys: it is still found by its name. */
export const dropKeys = (preferences: KeyPreferences, command: CommandOf): KeyPreferences =>
  withKeys(preferences, command, []);

/** The desk's own keys again, taken back from whoever has them now. */
export const resetKey = (preferences: KeyPreferences, command: CommandOf): KeyPreferences =>
  withKeys(
    command.keys.reduce((kept, chord) => takeKey(kept, command, chord), preferences),
    command,
    command.keys,
  );

export const isChanged = (preferences: KeyPreferences, command: CommandOf): boolean =>
  !same(keysOf(command, preferences), command.keys);

/** Commands that no key answers to. */
export const withoutKeys = (preferences: KeyPreferences): CommandOf[] =>
  allCommands.filter((command) => keysOf(command, preferences).length === 0);

/** One chord hides another where it is the same, or the beginning of the other's sequence. */
const hides = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
