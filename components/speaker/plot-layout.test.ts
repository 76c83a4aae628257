import { describe, expect, it } from "vitest";
import type { Moment } from "@/lib/speakers/timeline/model";
import { plotLayout } from "./plot-layout";

const moment = (day: string, more: Partial<Moment> = {}): Moment => ({
  kind: "quote",
  status: "verified",
  day,
  count: 1,
  ...more,
});
const quotes = (moments: Moment[]) => plotLayout(moments).lanes.find((lane) => lane.kind === "quote");

describe("dots", () => {
  it("are one for each statement, quotes and claims apart", () => {
    const { lanes } = plotLayout([moment("2024-01-10", { count: 3 }), moment("2025-06-01", { kind: "claim" })]);
    expect(lanes.map(({ kind, dots }) => [kind, dots.length])).toEqual([
      ["quote", 3],
      ["claim", 1],
    ]);
  });

  it("stack settled first over one day, whatever order they came in", () => {
    const lane = quotes([
      moment("2024-01-10", { status: "unreviewed" }),
      moment("2024-01-10", { status: "disputed" }),
      moment("2024-01-10"),
    ]);
    expect(lane?.dots.map(({ status }) => status)).toEqual(["verified", "disputed", "unreviewed"]);
    expect(new Set(lane?.dots.map(({ x }) => x)).size).toBe(1);
    const heights = lane?.dots.map(({ y }) => y) ?? [];
    expect(heights).toEqual(heights.toSorted((one, other) => other - one));
  });

  it("that would stand too high become a number, and none is lost", () => {
    const lane = quotes([moment("2024-01-10", { count: 240 })]);
    const drawn = lane?.dots.length ?? 0;
    expect(drawn).toBeLessThan(10);
    expect(lane?.beyond.map(({ count }) => count)).toEqual([240 - drawn]);
  });

  it("stay inside the picture, also on the first and the last day", () => {
    const { lanes, width, height } = plotLayout([
      moment("1998-01-01", { count: 9 }),
      moment("2026-12-31", { kind: "claim", count: 9 }),
    ]);
    for (const { x, y } of lanes.flatMap(({ dots, beyond }) => [...dots, ...beyond])) {
      expect(x).toBeGreaterThanOrEqual(60);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThan(4);
      expect(y).toBeLessThan(height);
    }
  });
});

describe("ticks", () => {
  it("are months where two years or less are shown", () => {
    const { ticks } = plotLayout([moment("2026-01-20"), moment("2026-04-02")]);
    expect(ticks.map(({ label }) => label)).toEqual(["Feb 2026", "Mar 2026", "Apr 2026"]);
  });

  it("are years beyond, with words for at most a dozen", () => {
    const { ticks } = plotLayout([moment("1980-06-01"), moment("2026-06-01")]);
    expect(ticks[0]?.label).toBe("1981");
    expect(ticks.length).toBe(46);
    expect(ticks.filter(({ labelled }) => labelled).length).toBeLessThanOrEqual(12);
  });

  it("have no words where those would be cut off at the edge", () => {
    const { ticks, width } = plotLayout([moment("2026-01-20"), moment("2026-12-02")]);
    const last = ticks.at(-1);
    expect(last).toMatchObject({ label: "Dec 2026", labelled: false });
    expect(last?.x).toBeLessThan(width);
  });

  it("stand in a span of two months where there is one document", () => {
    expect(plotLayout([moment("2026-04-15")]).ticks.map(({ label }) => label)).toEqual(["Apr 2026", "May 2026"]);
  });
});
