"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { SpeakerDetail } from "@/lib/speakers/model";
import { capital } from "./count-words";
import { OneLineDialog } from "./one-line-dialog";
import styles from "./speaker-page.module.css";
import { useSpeakerActs } from "./use-speaker-acts";
import { WhereFound } from "./where-found";

type Role = SpeakerDetail["roles"][number];

/** What the speaker was said to be, newest first, with where and when. */
export function RolesSection({ speaker }: { speaker: Pick<SpeakerDetail, "id" | "name" | "roles"> }) {
  const { actions, rights, run, runHere } = useSpeakerActs();
  const [adding, setAdding] = useState(false);
  const remove = ({ id: roleId, role }: Role) =>
    runHere(() => actions.removeRole({ id: speaker.id, roleId }), `The role “${role}” is removed`);
  return (
    <section aria-labelledby="roles">
      <header>
        <h2 id="roles">Roles</h2>
        {rights.edit && (
          <Button variant="bare" size="small" aria-label="Add a role" onClick={() => setAdding(true)}>
            Add
          </Button>
        )}
      </header>
      {speaker.roles.length === 0 && <p className={styles.none}>No role was found in a document.</p>}
      <ul>
        {speaker.roles.map((role) => (
          <li key={role.id}>
            <div className={styles.row}>
              <b>{capital(role.role)}</b>
              {rights.edit && (
                <IconButton label={`Remove the role ${role.role}`} onClick={() => void remove(role)}>
                  <X size={13} strokeWidth={1.75} aria-hidden="true" />
                </IconButton>
              )}
            </div>
            <WhereFound words={role.role} found={role.found} addedBy={role.addedBy} />
          </li>
        ))}
      </ul>
      {adding && (
        <OneLineDialog
          title="Add a role"
          description={`What ${speaker.name} is, as it would be printed: “leader of the council”.`}
          label="Role"
          verb="Add the role"
          field="role"
          onClose={() => setAdding(false)}
          onSave={(role) => run(() => actions.addRole({ id: speaker.id, role }), `The role “${role.trim()}” is added`)}
        />
      )}
    </section>
  );
}
