"use client";

import { useState } from "react";
import { KindGlyph } from "@/components/statement/kind-glyph";
import { kindLabels } from "@/components/statement/labels";
import { StatusLabel } from "@/components/statement/status-label";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { TrayItem } from "@/lib/documents/tray/model";
import styles from "./redraft.module.css";

type Props = {
  items: readonly TrayItem[];
  mayEdit: boolean;
  onPlace: (item: TrayItem) => void;
  /** true where it was done */
  onDismiss: (ids: string[], reason: string) => Promise<boolean>;
};

/** The tray's statements, each with what waits with it. */
export function TrayList({ items, mayEdit, onPlace, onDismiss }: Props) {
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const dismiss = (ids: string[]) => {
    if (reason.trim() === "") return setWrong("Say why. The record keeps the reason.");
    setWrong(null);
    void onDismiss(ids, reason).then((done) => done && setReason(""));
  };
  const unjudged = items.filter(({ verdicts, evidence }) => verdicts === 0 && evidence === 0);
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <p className={styles.quote}>{item.text}</p>
            <p className={styles.about}>
              <span className="flex items-center gap-1.5">
                <KindGlyph kind={item.kind} /> {kindLabels[item.kind]}
              </span>
              <span>{item.speaker ?? (item.kind === "claim" ? "The document" : "Nobody named")}</span>
              <StatusLabel status={item.status} />
              <span>last in draft {item.draft}</span>
            </p>
            {mayEdit && (
              <p className="mt-2 flex flex-wrap gap-2">
                <Button size="small" onClick={() => onPlace(item)}>
                  Place it in the text
                </Button>
                <Button size="small" variant="bare" onClick={() => dismiss([item.id])}>
                  Dismiss
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="mt-4 grid max-w-[52ch] gap-2">
          <TextField
            label="Why it is dismissed"
            value={reason}
            error={wrong}
            onChange={(event) => setReason(event.target.value)}
          />
          {unjudged.length > 1 && (
            <div>
              <Button size="small" onClick={() => dismiss(unjudged.map(({ id }) => id))}>
                Dismiss the {unjudged.length} that nobody judged
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}
