import type { Moment } from "@/lib/speakers/timeline/model";
import { type StatementKind, type Status, statementKinds } from "@/lib/statements/model";

export type Dot = { status: Status; x: number; y: number };
export type PlotLayout = {
  width: number;
  height: number;
  lanes: { kind: StatementKind; base: number; dots: Dot[]; beyond: { x: number; y: number; count: number }[] }[];
  ticks: { x: number; label: string; labelled: boolean }[];
};

const width = 864;
const left = 60;
const right = 10;
const step = 9.8; // from one dot to the one above it
const column = 10;
const tallest = 7; // dots in one column; the rest are a number above it
const labelWidth = 56; // of "Sept 2026", with its space
const settledFirst: readonly Status[] = ["verified", "disputed", "needs-sourcing", "unreviewed"];
const day = 24 * 60 * 60 * 1000;
const margin = 6; // keeps a dot on the first or last day inside the lines

/**
 * Stacks a dot for each statement over the day of its document, quotes above claims. Days closer than a dot's width
 * share a column. A column that would be too tall ends in the number of those not drawn.
 */
export function plotLayout(moments: readonly Moment[]): PlotLayout {
  const times = moments.map((moment) => Date.parse(moment.day));
  const [from, to] = spanOf(times);
  const x = (time: number) => left + margin + ((time - from) / (to - from)) * (width - left - right - 2 * margin);
  const columnOf = (moment: Moment) => Math.round((x(Date.parse(moment.day)) - left) / column) * column + left;

  let top = 14;
  const lanes = statementKinds.map((kind) => {
    const columns = new Map<number, Status[]>();
    for (const moment of moments.filter((one) => one.kind === kind && one.count > 0)) {
      const at = columnOf(moment);
      columns.set(at, [...(columns.get(at) ?? []), ...Array<Status>(moment.count).fill(moment.status)]);
    }
    const highest = Math.max(1, ...[...columns.values()].map((statuses) => Math.min(statuses.length, tallest + 1)));
    const base = top + Math.max(3, highest) * step;
    top = base + 26;
    const dots: Dot[] = [];
    const beyond: { x: number; y: number; count: number }[] = [];
    for (const [at, statuses] of [...columns].sort(([one], [other]) => one - other)) {
      const sorted = statuses.toSorted((one, other) => settledFirst.indexOf(one) - settledFirst.indexOf(other));
      const shown = sorted.length > tallest ? sorted.slice(0, tallest) : sorted;
      shown.forEach((status, index) => dots.push({ status, x: at, y: base - 7.5 - index * step }));
      if (sorted.length > tallest) beyond.push({ x: at, y: base - 4 - tallest * step, count: sorted.length - tallest });
    }
    return { kind, base, dots, beyond };
  });
  const lowest = lanes.at(-1)?.base ?? 0;
  return {
    width,
    height: lowest + 20,
    lanes,
    ticks: ticksBetween(from, to).map(({ time, label, labelled }) => ({
      x: x(time),
      label,
      labelled: labelled && x(time) + labelWidth <= width,
    })),
  };
}

/** At least sixty days, so that one story is a dot in a month rather than a whole axis. */
function spanOf(times: readonly number[]): [number, number] {
  const first = Math.min(...times);
  const last = Math.max(...times);
  const lacking = Math.max(0, 60 * day - (last - first));
  return [first - lacking / 2, last + lacking / 2];
}

/** The beginnings of years, or of months where two years or less are shown; at most a dozen have their words. */
function ticksBetween(from: number, to: number): { time: number; label: string; labelled: boolean }[] {
  const byYear = to - from > 731 * day;
  const start = new Date(from);
  const ticks: { time: number; label: string; labelled: boolean }[] = [];
  for (let index = 0; ; index += 1) {
    const time = byYear
      ? Date.UTC(start.getUTCFullYear() + index, 0, 1)
      : Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + index, 1);
    if (time > to) break;
    if (time < from) continue;
    const label = new Intl.DateTimeFormat("en-GB", {
      ...(byYear ? {} : { month: "short" }),
      year: "numeric",
      timeZone: "UTC",
    }).format(time);
    ticks.push({ time, label, labelled: true });
  }
  const every = Math.ceil(ticks.length / 12);
  return ticks.map((tick, index) => ({ ...tick, labelled: index % every === 0 }));
}
