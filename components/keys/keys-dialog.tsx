"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { printChord } from "./chord";
import { allCommands, type CommandGroup, type CommandOf, commandGroupLabels, commandGroups } from "./commands";
import { type KeyPreferences, keysOf } from "./key-preferences";
import styles from "./keys-dialog.module.css";
import { useKeysContext } from "./keys-provider";
import { MarksLegend } from "./marks-legend";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; settings: Route };

/** Every key, found by its name or its chord, and what the marks mean. */
export function KeysDialog({ open, onOpenChange, settings }: Props) {
  const { preferences } = useKeysContext();
  const [sought, setSought] = useState("");
  const found = findCommands(sought, preferences);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      width="wide"
      title="Keys"
      description={
        preferences.on
          ? "Keys rest while you type in a field. Each one can be changed, or all turned off."
          : "Single keys are turned off. Those with Ctrl still answer."
      }
      tools={
        <input
          className={`field-input ${styles.find}`}
          aria-label="Find a key"
          placeholder="Find a key"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      }
    >
      {found.length === 0 && <p>No key for “{sought}”. The search looks at names and at keys.</p>}
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <Group key={group} group={group} commands={found} preferences={preferences} />
        ))}
      </div>
      <MarksLegend />
      <p className={styles.foot}>
        <Link className="link" href={settings} onClick={() => onOpenChange(false)}>
          Change keys
        </Link>
      </p>
    </Dialog>
  );
}

function findCommands(sought: string, preferences: KeyPreferences): CommandOf[] {
  const words = sought.trim().toLowerCase();
  return allCommands.filter((command) => {
    const printed = keysOf(command, preferences).map((chord) => printChord(chord).toLowerCase());
    return (
      command.label.includes(words) || printed.some((chord) => chord === words || chord.split(" ").includes(words))
    );
  });
}

type GroupProps = { group: CommandGroup; commands: readonly CommandOf[]; preferences: KeyPreferences };

function Group({ group, commands, preferences }: GroupProps) {
  const rows = commands.filter((command) => command.group === group);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{commandGroupLabels[group]}</h3>
      <dl>
        {rows.map((command) => (
          <div key={command.id}>
            <dt>{command.label}</dt>
            <dd>
              {keysOf(command, preferences).map((chord) => (
                <Kbd key={chord}>{printChord(chord)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
