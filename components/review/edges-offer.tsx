import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Offer } from "./pending-moves";
import styles from "./statement-panel.module.css";

type Props = { offer: Offer; text: string; onAgain: () => void; onDrop: () => void };

/** Moved edges that were not saved: what stands is shown, and the reader's words are offered again. */
export function EdgesOffer({ offer, text, onAgain, onDrop }: Props) {
  const { move, failure, again } = offer;
  return (
    <Notice
      tone="warning"
      role="alert"
      title="The edges you moved were not saved"
      className={styles.problem ?? ""}
      actions={
        <>
          {again && (
            <Button size="small" onClick={onAgain}>
              Use my words
            </Button>
          )}
          <Button variant="bare" size="small" onClick={onDrop}>
            Keep it as it stands
          </Button>
        </>
      }
    >
      {failure.message} Your words are kept here: <q className={styles.offered}>{text.slice(move.start, move.end)}</q>
    </Notice>
  );
}
