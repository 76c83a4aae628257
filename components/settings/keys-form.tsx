"use client";

import { useState } from "react";
import { printChord } from "@/components/keys/chord";
import { allCommands, type CommandOf, commandGroupLabels, commandGroups } from "@/components/keys/commands";
import { defaultKeyPreferences, type KeyPreferences, keysOf } from "@/components/keys/key-preferences";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Kbd } from "@/components/ui/kbd";
import type { Result } from "@/lib/result";
import { dropKeys, isChanged, resetKey, takeKey, withoutKeys } from "./change-keys";
import { KeyDialog } from "./key-dialog";
import styles from "./keys-form.module.css";
import { Outcome } from "./outcome";
import { useAct } from "./use-act";

type Props = {
  preferences: KeyPreferences;
  save: (preferences: KeyPreferences) => Promise<Result<unknown>>;
};

/** Every key of the desk, as this person wants it. Each change counts at once. */
export function KeysForm({ preferences: saved, save }: Props) {
  const [preferences, setPreferences] = useState(saved);
  const [changing, setChanging] = useState<CommandOf | null>(null);
  const { run, failure, said } = useAct();

  const change = async (next: KeyPreferences, words: string) => {
    const before = preferences;
    setPreferences(next);
    setChanging(null);
    if ((await run(() => save(next), words)) === null) setPreferences(before);
  };
  const lost = withoutKeys(preferences);

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox
          label="Single keys"
          hint="turned off, only keys with Ctrl or Alt, and Escape, answer"
          checked={preferences.on}
          onChange={(event) =>
            void change(
              { ...preferences, on: event.target.checked },
              event.target.checked ? "Single keys answer again." : "Single keys are off.",
            )
          }
        />
        <Button onClick={() => void change(defaultKeyPreferences, "Every key is as the desk has it.")}>
          Set all back
        </Button>
      </div>
      <Outcome failure={failure} said={said} />
      {lost.length > 0 && (
        <p className="my-3 text-ink-2">No key for {lost.map(({ label }) => `“${label}”`).join(", ")}.</p>
      )}
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{commandGroupLabels[group]}</h3>
            <ul>
              {allCommands
                .filter((command) => command.group === group)
                .map((command) => (
                  <li key={command.id}>
                    <span>{command.label}</span>
                    <span className={styles.keys}>
                      {keysOf(command, preferences).map((chord) => (
                        <Kbd key={chord}>{printChord(chord)}</Kbd>
                      ))}
                    </span>
                    <span className={styles.acts}>
                      <Button
                        variant="bare"
                        size="small"
                        aria-label={`Change the key for ${command.label}`}
                        onClick={() => setChanging(command)}
                      >
                        Change
                      </Button>
                      {isChanged(preferences, command) ? (
                        <Button
                          variant="bare"
                          size="small"
                          aria-label={`Set the key for ${command.label} back`}
                          onClick={() =>
                            void change(resetKey(preferences, command), `“${command.label}” is as the desk has it.`)
                          }
                        >
                          Set back
                        </Button>
                      ) : (
                        <Button
                          variant="bare"
                          size="small"
                          aria-label={`No key for ${command.label}`}
                          onClick={() => void change(dropKeys(preferences, command), `“${command.label}” has no key.`)}
                        >
                          None
                        </Button>
                      )}
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {changing !== null && (
        <KeyDialog
          command={changing}
          preferences={preferences}
          onClose={() => setChanging(null)}
          onTake={(chord) =>
            void change(takeKey(preferences, changing, chord), `“${changing.label}” is now ${printChord(chord)}.`)
          }
        />
      )}
    </>
  );
}
