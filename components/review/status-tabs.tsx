import { statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { type CountsByStatus, statuses } from "@/lib/statements/model";
import styles from "./queue.module.css";
import type { QueueFilter } from "./queue-filter";

type Props = {
  counts: CountsByStatus;
  status: QueueFilter["status"];
  onStatus: (status: QueueFilter["status"]) => void;
};

/** The queue by status, with how many there are of each. */
export function StatusTabs({ counts, status, onStatus }: Props) {
  return (
    <fieldset className={styles.tabs}>
      <legend className="sr-only">Filter by status</legend>
      <button type="button" aria-pressed={status === null} onClick={() => onStatus(null)}>
        All
      </button>
      {statuses.map((one) => (
        <button
          key={one}
          type="button"
          data-status={one}
          aria-pressed={status === one}
          aria-label={`${statusLabels[one]}, ${counts[one]}`}
          title={statusLabels[one]}
          onClick={() => onStatus(status === one ? null : one)}
        >
          <StatusGlyph status={one} size={12} />
          {counts[one]}
        </button>
      ))}
    </fieldset>
  );
}
