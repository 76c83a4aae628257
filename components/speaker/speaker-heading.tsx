"use client";

import type { Route } from "next";
import { useState } from "react";
import { KeyHint } from "@/components/keys/key-hint";
import { useKeys } from "@/components/keys/use-keys";
import { PageHeader } from "@/components/shell/page-header";
import { Button, ButtonLink } from "@/components/ui/button";
import type { SpeakerDetail } from "@/lib/speakers/model";
import { describeSpeaker } from "./count-words";
import { MergeDialog } from "./merge-dialog";
import { OneLineDialog } from "./one-line-dialog";
import { useSpeakerActs } from "./use-speaker-acts";

/** The name, who it is, and what can be done with the speaker as a whole. */
export function SpeakerHeading({ speaker }: { speaker: SpeakerDetail }) {
  const { actions, rights, run } = useSpeakerActs();
  const [open, setOpen] = useState<"rename" | "merge" | null>(null);
  useKeys({ merge: () => rights.merge && setOpen("merge") });
  const exported = new URLSearchParams({ speaker: speaker.slug });
  return (
    <>
      <PageHeader
        look="speaker"
        title={speaker.name}
        about={describeSpeaker(speaker)}
        actions={
          <>
            {rights.edit && <Button onClick={() => setOpen("rename")}>Rename</Button>}
            {rights.merge && (
              <Button onClick={() => setOpen("merge")}>
                Merge <KeyHint command="merge" />
              </Button>
            )}
            <ButtonLink href={`/export?${exported}` as Route}>Export</ButtonLink>
          </>
        }
      />
      {open === "rename" && (
        <OneLineDialog
          title={`Rename ${speaker.name}`}
          description="The name that every page and export shows. The forms found in documents stay as they are."
          label="Name"
          verb="Rename"
          field="name"
          initial={speaker.name}
          onClose={() => setOpen(null)}
          onSave={(name) =>
            run(
              () => actions.rename({ id: speaker.id, version: speaker.version, name }),
              `${speaker.name} is now ${name.trim()}`,
            )
          }
        />
      )}
      {open === "merge" && <MergeDialog speaker={speaker} onClose={() => setOpen(null)} />}
    </>
  );
}
