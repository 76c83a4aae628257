"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import type { Statement } from "@/lib/statements/model";
import styles from "./speaker-dialog.module.css";
import { confidences, sureOnes } from "./sure-ones";

type Props = {
  statements: readonly Statement[];
  numbers: ReadonlyMap<string, number>;
  onConfirm: (chosen: readonly Statement[], atLeast: number) => void;
  onClose: () => void;
};

/** What would be confirmed, before it is: the attribution of every suggestion the machine is sure of. */
export function ConfirmDialog({ statements, numbers, onConfirm, onClose }: Props) {
  const [atLeast, setAtLeast] = useState(0.9);
  const sure = sureOnes(statements, atLeast);
  const noun = sure.length === 1 ? "suggestion" : "suggestions";
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="narrow"
      title="Confirm the sure ones"
      description={`${sure.length} ${noun} of ${atLeast} and above: nobody has looked at them yet. Confirming says that speaker and words are right. It is no verdict, and one undo takes it back.`}
      footer={
        <Button
          variant="ink"
          unavailable={sure.length === 0 && "No suggestion is that sure."}
          onClick={() => onConfirm(sure, atLeast)}
        >
          Confirm {sure.length}
        </Button>
      }
    >
      <SelectField
        label="Confidence of at least"
        value={atLeast}
        onChange={(event) => setAtLeast(Number(event.target.value))}
      >
        {confidences.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
      <ol className={styles.list} aria-label="What would be confirmed">
        {sure.map(({ id, text, speaker, attribution }) => (
          <li key={id} className={styles.option}>
            <b>
              {numbers.get(id)} · {speaker?.name ?? "Nobody named"}
            </b>
            <span>{attribution?.confidence.toFixed(2)}</span>
            <span className={styles.words}>{text}</span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
