"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { SpeakerDetail } from "@/lib/speakers/model";
import { counted } from "./count-words";
import { OneLineDialog } from "./one-line-dialog";
import styles from "./speaker-page.module.css";
import { useSpeakerActs } from "./use-speaker-acts";
import { WhereFound } from "./where-found";

type Name = SpeakerDetail["names"][number];

/** Every form of the name, with where it was found and how often. */
export function NamesSection({ speaker }: { speaker: Pick<SpeakerDetail, "id" | "name" | "names"> }) {
  const { actions, rights, run, runHere } = useSpeakerActs();
  const [adding, setAdding] = useState(false);
  const remove = ({ id: nameId, name }: Name) =>
    runHere(() => actions.removeName({ id: speaker.id, nameId }), `The name “${name}” is removed`);
  return (
    <section aria-labelledby="names">
      <header>
        <h2 id="names">Names</h2>
        {rights.edit && (
          <Button variant="bare" size="small" aria-label="Add a name" onClick={() => setAdding(true)}>
            Add
          </Button>
        )}
      </header>
      {speaker.names.length === 0 && <p className={styles.none}>No other form of the name was found.</p>}
      <ul>
        {speaker.names.map((name) => (
          <li key={name.id}>
            <div className={styles.row}>
              {name.name === speaker.name ? <b>{name.name}</b> : <span>{name.name}</span>}
              <span>{name.found === null ? "" : counted(name.count, "time")}</span>
              {rights.edit && name.addedBy !== null && (
                <IconButton label={`Remove the name ${name.name}`} onClick={() => void remove(name)}>
                  <X size={13} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
              )}
            </div>
            <WhereFound words={name.name} found={name.found} addedBy={name.addedBy} />
            {name.fromMerged !== null && (
              <p className={styles.found}>from {name.fromMerged.name}, merged into this one</p>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <OneLineDialog
          title="Add a name"
          description={`A form of the name under which ${speaker.name} is found and searched.`}
          label="Name"
          verb="Add the name"
          field="name"
          onClose={() => setAdding(false)}
          onSave={(name) => run(() => actions.addName({ id: speaker.id, name }), `The name “${name.trim()}” is added`)}
        />
      )}
    </section>
  );
}
