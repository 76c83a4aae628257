import { z } from "zod";

export const themes = ["system", "light", "dark"] as const;

/**
 * What one person set for themselves. `keys.changed` maps a command's id to its chords; which commands there are is
 * the screen's affair, and ids it no longer knows do no harm.
 */
export const preferencesInput = z.strictObject({
  keys: z.strictObject({
    on: z.boolean().default(true),
    changed: z
      .record(z.string().min(1).max(60), z.array(z.string().min(1).max(40)).max(4))
      .refine((changed) => Object.keys(changed).length <= 200, "has too many commands")
      .default({}),
  }),
  theme: z.enum(themes),
});
export type Preferences = z.output<typeof preferencesInput>;

export const savePreferencesInput = preferencesInput.partial();
export type SavePreferencesInput = z.output<typeof savePreferencesInput>;

export const defaultPreferences: Preferences = { keys: { on: true, changed: {} }, theme: "system" };
