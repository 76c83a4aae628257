import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { Button } from "@/components/ui/button";
import { type VerdictValue, verdictValues } from "@/lib/reviews/model";
import styles from "./queue.module.css";

type Props = {
  count: number;
  mayJudge: boolean;
  mayEdit: boolean;
  busy: boolean;
  /** left out where the reader may ask nobody */
  onAssign: (() => void) | undefined;
  onVerdict: (verdict: VerdictValue) => void;
  onMerge: () => void;
  onRemove: () => void;
  onClear: () => void;
};

/** What can be done with several statements at once. Each is undone like one. */
export function BulkBar({ count, mayJudge, mayEdit, busy, onAssign, onVerdict, onMerge, onRemove, onClear }: Props) {
  const wait = busy && "They are being changed.";
  return (
    <section className={styles.bulk} aria-label="Selected statements">
      <p>
        <b>{count} selected</b>
      </p>
      {mayJudge && (
        <div>
          {verdictValues.map((verdict) => (
            <Button key={verdict} size="small" unavailable={wait} onClick={() => onVerdict(verdict)}>
              <StatusGlyph status={verdict} /> {statusLabels[verdict]}
            </Button>
          ))}
        </div>
      )}
      <div>
        {mayEdit && (
          <>
            {count > 1 && (
              <Button size="small" unavailable={wait} onClick={onMerge}>
                Merge
              </Button>
            )}
            <Button size="small" unavailable={wait} onClick={onRemove}>
              Remove
            </Button>
          </>
        )}
        {onAssign && (
          <Button size="small" unavailable={wait} onClick={onAssign}>
            Who reads them
          </Button>
        )}
        <Button variant="bare" size="small" onClick={onClear}>
          Select none
        </Button>
      </div>
    </section>
  );
}
