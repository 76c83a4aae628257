"use client";

import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { SpeakerDetail } from "@/lib/speakers/model";
import styles from "./speaker-page.module.css";
import { useSpeakerActs } from "./use-speaker-acts";

/** Who was merged into this speaker, and a way back that never expires. */
export function MergesSection({ merges }: { merges: SpeakerDetail["merges"] }) {
  const { actions, rights, runHere } = useSpeakerActs();
  if (merges.length === 0) return null;
  return (
    <section aria-labelledby="merges">
      <header>
        <h2 id="merges">Merged into this one</h2>
      </header>
      <ul>
        {merges.map(({ id, from, at, by }) => (
          <li key={id}>
            <div className={styles.row}>
              <span>{from.name}</span>
              {rights.merge && (
                <Button
                  variant="bare"
                  size="small"
                  aria-label={`Undo the merge of ${from.name}`}
                  onClick={() =>
                    void runHere(() => actions.undoMerge({ mergeId: id }), `${from.name} stands apart again`)
                  }
                >
                  Undo
                </Button>
              )}
            </div>
            <p className={styles.found}>
              {by === "" ? "merged" : `by ${by}`}, <Time at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
