"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { TrayItem } from "@/lib/documents/tray/model";
import type { DismissInput, PlaceInput } from "@/lib/documents/tray/schema";
import type { Result } from "@/lib/result";
import type { Span } from "@/lib/text/model";
import { trayWords } from "./count-words";
import styles from "./redraft.module.css";
import { TrayList } from "./tray-list";

export type TrayActions = {
  place: (input: PlaceInput & { id: string }) => Promise<Result<{ group: string }>>;
  dismiss: (input: DismissInput) => Promise<Result<{ dismissed: number; group: string }>>;
};

type Props = {
  documentId: string;
  versionId: string;
  items: readonly TrayItem[];
  /** words chosen in the text, for placing a statement on */
  chosen: Span | null;
  text: string;
  mayEdit: boolean;
  actions: TrayActions;
  /** the desk reads its statements again, and says what was done */
  onDone: (words: string) => void;
};

/** What the newest draft has no words for: said above the text while anything waits, and placed or dismissed from here. */
export function TrayBar({ documentId, versionId, items, chosen, text, mayEdit, actions, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const [placing, setPlacing] = useState<TrayItem | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const router = useRouter();
  const done = (result: Result<unknown> | null, words: string): boolean => {
    setRefused(result?.ok ? null : (result?.message ?? "The desk does not answer, so nothing was changed."));
    if (!result?.ok) return false;
    onDone(words);
    router.refresh();
    return true;
  };
  const place = async () => {
    if (placing === null || chosen === null) return;
    const input = { id: placing.id, version: placing.version, versionId, ...chosen };
    const result = await actions.place(input).catch(() => null);
    if (done(result, "Placed from the tray")) setPlacing(null);
  };
  const dismiss = async (ids: string[], reason: string) => {
    const result = await actions.dismiss({ documentId, ids, reason }).catch(() => null);
    return done(
      result,
      ids.length === 1 ? "Dismissed from the tray" : `${ids.length} statements dismissed from the tray`,
    );
  };
  if (items.length === 0) return null;
  return (
    <section aria-label="Tray" className={`${styles.tray} flex flex-wrap items-center gap-x-4 gap-y-1`}>
      {placing === null ? (
        <>
          <p className="min-w-0 flex-1">
            <b className="font-semibold">{trayWords(items.length)}.</b> The draft has no such words; verdicts and
            evidence wait with them.
          </p>
          <Button size="small" onClick={() => setOpen(true)}>
            Open the tray
          </Button>
        </>
      ) : (
        <>
          <p className="min-w-0 flex-1">
            <b className="font-semibold">Choose the words in the text</b> that “{placing.text}” stands on now.
            {chosen && (
              <>
                {" "}
                Chosen: <span className="font-serif">“{text.slice(chosen.start, chosen.end)}”</span>
              </>
            )}
          </p>
          <Button
            size="small"
            variant="ink"
            unavailable={chosen === null && "Choose the words first"}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void place()}
          >
            Place it here
          </Button>
          <Button size="small" variant="bare" onClick={() => setPlacing(null)}>
            Leave it in the tray
          </Button>
        </>
      )}
      {refused && !open && (
        <p role="alert" className="w-full text-disputed">
          {refused}
        </p>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={trayWords(items.length)}
        description="Place each on the words it stands on now, or dismiss it for a reason. Undo brings it back here."
      >
        {refused && (
          <p role="alert" className="mb-3 text-disputed">
            {refused}
          </p>
        )}
        <TrayList
          items={items}
          mayEdit={mayEdit}
          onDismiss={dismiss}
          onPlace={(item) => {
            setOpen(false);
            setRefused(null);
            setPlacing(item);
          }}
        />
      </Dialog>
    </section>
  );
}
