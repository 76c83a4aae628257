import { z } from "zod";
import { allCommands, type CommandId } from "./commands";

const isCommand = (id: string): id is CommandId => allCommands.some((command) => command.id === id);

/** What one person set for their keys. Keys of commands that no longer exist are dropped on read. */
export const keyPreferences = z.object({
  on: z.boolean().default(true),
  changed: z
    .record(z.string(), z.array(z.string().min(1).max(40)).max(4))
    .default({})
    .transform(
      (changed) =>
        Object.fromEntries(Object.entries(changed).filter(([id]) => isCommand(id))) as Partial<
          Record<CommandId, string[]>
        >,
    ),
});
export type KeyPreferences = z.infer<typeof keyPreferences>;

export const defaultKeyPreferences: KeyPreferences = { on: true, changed: {} };

/** The chords of a command: the person's own where they changed them, else the desk's. */
export const keysOf = (
  command: { id: CommandId; keys: readonly string[] },
  preferences: KeyPreferences,
): readonly string[] => preferences.changed[command.id] ?? command.keys;
