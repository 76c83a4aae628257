"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Failure } from "@/lib/result";
import type { SpeakerSummary } from "@/lib/speakers/model";
import { MergePreview } from "./merge-preview";
import type { MergeView } from "./speaker-actions";
import { SpeakerPicker } from "./speaker-picker";
import { useSpeakerActs } from "./use-speaker-acts";

/** Chooses the other speaker, shows what moves, asks which name stays, then merges. */
export function MergeDialog({ speaker, onClose }: { speaker: SpeakerSummary; onClose: () => void }) {
  const { actions, run } = useSpeakerActs();
  const router = useRouter();
  const search = useRef<HTMLInputElement>(null);
  const [view, setView] = useState<MergeView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const preview = async (fromId: string, intoId: string) => {
    setFailure(null);
    const result = await actions.previewMerge({ fromId, intoId });
    if (result.ok) setView(result.value);
    else setFailure(result);
  };
  const merge = async ({ from, into }: MergeView) => {
    setBusy(true);
    const refused = await run(
      () => actions.merge({ fromId: from.id, intoId: into.id, fromVersion: from.version, intoVersion: into.version }),
      `${from.name} is merged into ${into.name}`,
    );
    setBusy(false);
    if (refused !== null) {
      setFailure(refused);
      // Somebody was first: what would move now is shown before it is tried again.
      if (refused.reason === "changed") await preview(from.id, into.id);
      return;
    }
    onClose();
    if (into.id !== speaker.id) router.push(`/speakers/${encodeURIComponent(into.slug)}`);
  };
  const other = view === null ? null : view.from.id === speaker.id ? view.into : view.from;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title={other === null ? `Merge ${speaker.name} with` : `Merge ${speaker.name} with ${other.name}`}
      description="Both names, all roles and all statements come to one page. The merge can be undone at any time."
      initialFocus={search}
    >
      <div className="grid gap-4">
        {failure !== null && (
          <Notice tone="error" role="alert" title="Not merged">
            {failure.message}
          </Notice>
        )}
        {view === null || other === null ? (
          <SpeakerPicker
            fieldRef={search}
            find={actions.find}
            except={speaker.id}
            onChoose={({ id }) => void preview(id, speaker.id)}
          />
        ) : (
          <>
            <RadioGroup
              legend="Which name stays?"
              name="stays"
              value={view.into.id}
              choices={[speaker, other].map(({ id, name, role }) => ({
                value: id,
                label: name,
                hint: role ?? undefined,
              }))}
              onChange={(intoId) => void preview(intoId === speaker.id ? other.id : speaker.id, intoId)}
            />
            <MergePreview view={view} />
            <div className="flex flex-wrap gap-2">
              <Button variant="ink" unavailable={busy && "Merging"} onClick={() => void merge(view)}>
                Merge into {view.into.name}
              </Button>
              <Button
                onClick={() => {
                  setView(null);
                  setFailure(null);
                }}
              >
                Choose another
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
