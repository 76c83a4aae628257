import type { Route } from "next";
import Link from "next/link";
import { StatusGlyph } from "@/components/statement/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import { historyEntries } from "./history-entries";
import type { StatementView } from "./review-actions";
import panel from "./statement-panel.module.css";

/** Who did what to this statement, newest first. */
export function HistorySection({ view, you }: { view: StatementView | null; you: string }) {
  const entries = view === null ? [] : historyEntries(view);
  return (
    <section className={panel.section} aria-labelledby="history-heading" id="history" tabIndex={-1}>
      <div className={panel.heading}>
        <h2 id="history-heading">History</h2>
        <span className={panel.grow} />
        {view !== null && (
          <Link className={panel.way} href={`/statements/${view.id}/activity` as Route} prefetch={false}>
            All that happened
          </Link>
        )}
      </div>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} className={panel.event} data-past={entry.past === null ? undefined : ""}>
            <Avatar name={entry.who ?? "Quotedesk"} you={entry.who === you} size={20} decorative />
            <span className={panel.grow}>
              {entry.who !== null && <b>{entry.who}</b>} {entry.did}
              {entry.verdict !== null && (
                <>
                  {" "}
                  <StatusGlyph status={entry.verdict} size={11} />
                </>
              )}
              {entry.past !== null && <span className={panel.dim}> ({entry.past})</span>}
              {entry.words !== null && <span className={panel.rationale}>{entry.words}</span>}
            </span>
            <Time at={entry.at} className={panel.time} />
          </li>
        ))}
      </ol>
    </section>
  );
}
