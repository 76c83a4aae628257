import { statusesInBars, statusLabels } from "@/components/statement/labels";
import type { Moment } from "@/lib/speakers/timeline/model";
import { type Status, statementKinds } from "@/lib/statements/model";
import { counted } from "./count-words";
import { type Dot, plotLayout } from "./plot-layout";
import { PlotScroller } from "./plot-scroller";
import styles from "./speaker-page.module.css";

/** Every statement of a speaker by the date of its document: a picture, and the same as a table. */
export function DotPlot({ moments }: { moments: readonly Moment[] }) {
  const first = moments[0];
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return null;
  const { width, height, lanes, ticks } = plotLayout(moments);
  return (
    <section className={styles.plot} aria-label="Statements over time">
      <PlotScroller>
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={plotName(moments)}>
          {ticks.map(({ x, label, labelled }) => (
            <g key={label}>
              <path d={`M${x} 10V${height - 20}`} stroke="var(--line)" />
              {labelled && (
                <text x={x + 4} y={height - 6}>
                  {label}
                </text>
              )}
            </g>
          ))}
          {lanes.map(({ kind, base, dots, beyond }) => (
            <g key={kind}>
              <path d={`M60 ${base}H${width}`} stroke="var(--edge)" />
              <text x="0" y={base - 6} className={styles.lane}>
                {kind === "quote" ? "Quotes" : "Claims"}
              </text>
              {dots.map((dot) => (
                <Shape key={`${dot.x} ${dot.y}`} {...dot} />
              ))}
              {beyond.map(({ x, y, count }) => (
                <text key={x} x={x} y={y} textAnchor="middle" className={styles.beyond}>
                  +{count}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </PlotScroller>
      <PlotTable moments={moments} />
    </section>
  );
}

const colours: Record<Status, string> = {
  unreviewed: "var(--unreviewed)",
  verified: "var(--verified)",
  disputed: "var(--disputed)",
  "needs-sourcing": "var(--sourcing)",
};

/** The glyphs again, so small that only their outlines are left. */
function Shape({ status, x, y }: Dot) {
  const colour = colours[status];
  if (status === "verified") return <circle cx={x} cy={y} r="3.6" fill={colour} />;
  if (status === "disputed") return <path d={`M${x} ${y - 4.6}l4.6 4.6-4.6 4.6-4.6-4.6z`} fill={colour} />;
  if (status === "unreviewed") return <circle cx={x} cy={y} r="2.9" fill="none" stroke={colour} strokeWidth="1.4" />;
  return (
    <path
      d={`M${x - 3.2} ${y - 3.2}h6.4v6.4h-6.4zM${x - 3.2} ${y + 0.6}h6.4v2.6h-6.4z`}
      fill="none"
      stroke={colour}
      strokeWidth="1.5"
    />
  );
}

function plotName(moments: readonly Moment[]): string {
  const sum = (those: readonly Moment[]) => those.reduce((total, { count }) => total + count, 0);
  const kinds = statementKinds.map((kind) => {
    const those = moments.filter((moment) => moment.kind === kind);
    const counts = statusesInBars.map(
      (status) => `${sum(those.filter((moment) => moment.status === status))} ${statusLabels[status].toLowerCase()}`,
    );
    return `${counted(sum(those), kind)}: ${counts.join(", ")}`;
  });
  return `${kinds.join("; ")}. By date of document, ${longDay(moments[0]?.day)} to ${longDay(moments.at(-1)?.day)}.`;
}

function PlotTable({ moments }: { moments: readonly Moment[] }) {
  const days = [...new Set(moments.map(({ day }) => day))].toReversed();
  return (
    <details className={styles.table}>
      <summary>As a table</summary>
      <div>
        <table>
          <caption className="sr-only">Statements by date of document, kind and status, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Kind</th>
              {statusesInBars.map((status) => (
                <th key={status} scope="col">
                  {statusLabels[status]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.flatMap((day) =>
              statementKinds.flatMap((kind) => {
                const those = moments.filter((moment) => moment.day === day && moment.kind === kind);
                return those.length === 0
                  ? []
                  : [
                      <tr key={`${day} ${kind}`}>
                        <th scope="row">{longDay(day)}</th>
                        <td>{kind === "quote" ? "Quotes" : "Claims"}</td>
                        {statusesInBars.map((status) => (
                          <td key={status}>{those.find((moment) => moment.status === status)?.count ?? 0}</td>
                        ))}
                      </tr>,
                    ];
              }),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const longDay = (day: string | undefined): string =>
  day === undefined
    ? ""
    : new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
