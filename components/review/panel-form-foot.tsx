import { Button } from "@/components/ui/button";
import type { Failure } from "@/lib/result";
import styles from "./evidence.module.css";

type Props = { failure: Failure | null; busy: boolean; label: string; waiting: string; onClose: () => void };

/** What went wrong that belongs to no field, and the two ways out of a form. */
export function PanelFormFoot({ failure, busy, label, waiting, onClose }: Props) {
  return (
    <>
      {failure !== null && !failure.fields && (
        <p className="field-error" role="alert">
          {failure.message}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="ink" unavailable={busy && waiting}>
          {label}
        </Button>
        <Button variant="bare" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </>
  );
}
