import type { CountsByStatus } from "@/lib/statements/model";
import { statusesInBars, statusLabels } from "./labels";

/** How many statements stand at each status, as lengths with a pattern each; the counts are in its name. */
export function CoverageBar({ counts, width = 168 }: { counts: CountsByStatus; width?: number | string }) {
  const name = statusesInBars.map((status) => `${counts[status]} ${statusLabels[status].toLowerCase()}`).join(", ");
  return (
    <span className="coverage-bar" role="img" aria-label={name} style={{ width }}>
      {statusesInBars.map((status) =>
        counts[status] === 0 ? null : <i key={status} data-status={status} style={{ flexGrow: counts[status] }} />,
      )}
    </span>
  );
}
