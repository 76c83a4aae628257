import type { Status } from "@/lib/statements/model";
import { statusLabels } from "./labels";
import { StatusGlyph } from "./status-glyph";

/** Glyph and word. With `hidden` the word is for screen readers only. */
export function StatusLabel({
  status,
  size = 12,
  hidden = false,
}: {
  status: Status;
  size?: number;
  hidden?: boolean;
}) {
  return (
    <span className="status-label" data-status={status}>
      <StatusGlyph status={status} size={size} />
      <span className={hidden ? "sr-only" : undefined}>{statusLabels[status]}</span>
    </span>
  );
}
