"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { SessionMember } from "@/lib/sessions/model";
import type { RoomKeys } from "./use-room-keys";

/** Sets the statement aside, with who sees to it and what is to be done. */
export function ParkForm({ keys, members }: { keys: RoomKeys; members: readonly SessionMember[] }) {
  const [ownerId, setOwnerId] = useState("");
  const [note, setNote] = useState("");
  const park = async () => {
    if (keys.seen && (await keys.act({ act: "park", ...keys.seen, ownerId, note }))) keys.setParking(false);
  };
  return (
    <Dialog
      open
      onOpenChange={keys.setParking}
      title="Park this statement"
      description="It is named in the minutes, with who sees to it."
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void park();
        }}
      >
        <SelectField label="Who sees to it" value={ownerId} onChange={(event) => setOwnerId(event.target.value)}>
          <option value="">Nobody yet</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          label="What is to be done"
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="flex gap-2">
          <Button type="submit" variant="ink">
            Park it
          </Button>
          <Button onClick={() => keys.setParking(false)}>Go back</Button>
        </div>
      </form>
    </Dialog>
  );
}
