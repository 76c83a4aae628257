import { statusesInBars, statusLabels } from "@/components/statement/labels";
import { StatusGlyph } from "@/components/statement/status-glyph";
import type { CountsByStatus } from "@/lib/statements/model";
import { counted, totalOf } from "./count-words";
import styles from "./merge-preview.module.css";
import type { MergeView } from "./speaker-actions";

/** What each of two speakers has now, and what the one that stays would have. */
export function MergePreview({ view: { from, into, names } }: { view: MergeView }) {
  const moved = totalOf(from.quotes) + totalOf(from.claims);
  return (
    <div>
      <p>
        {moved === 0
          ? `${from.name} has no statements; only the name moves.`
          : `${counted(moved, "statement")} in ${counted(from.documents, "document")} ${moved === 1 ? "moves" : "move"} to ${into.name}.`}
      </p>
      <table className={styles.table}>
        <caption className="sr-only">Statements before and after the merge</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Quotes</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          <Row name={into.name} quotes={into.quotes} claims={into.claims} />
          <Row name={from.name} quotes={from.quotes} claims={from.claims} />
          <Row name="Together" quotes={sum(into.quotes, from.quotes)} claims={sum(into.claims, from.claims)} />
        </tbody>
      </table>
      {names.length > 0 && (
        <p className={styles.names}>
          Names it will be found by: <span>{names.join(" · ")}</span>
        </p>
      )}
    </div>
  );
}

const sum = (one: CountsByStatus, other: CountsByStatus): CountsByStatus => ({
  unreviewed: one.unreviewed + other.unreviewed,
  verified: one.verified + other.verified,
  disputed: one.disputed + other.disputed,
  "needs-sourcing": one["needs-sourcing"] + other["needs-sourcing"],
});

function Row({ name, quotes, claims }: { name: string; quotes: CountsByStatus; claims: CountsByStatus }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Counts counts={quotes} />
      </td>
      <td>
        <Counts counts={claims} />
      </td>
    </tr>
  );
}

/** The counts that are not zero, each with its glyph; "none" where all are. */
export function Counts({ counts }: { counts: CountsByStatus }) {
  const some = statusesInBars.filter((status) => counts[status] > 0);
  if (some.length === 0) return <span className="text-ink-3">none</span>;
  return (
    <span className="inline-flex flex-wrap gap-x-2.5">
      {some.map((status) => (
        <span key={status} data-status={status} className="inline-flex items-center gap-1 whitespace-nowrap">
          <StatusGlyph status={status} size={11} />
          {counts[status]}
          <span className="sr-only">{statusLabels[status].toLowerCase()}</span>
        </span>
      ))}
    </span>
  );
}
