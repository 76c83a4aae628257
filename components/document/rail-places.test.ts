import { expect, test } from "vitest";
import { railPlaces } from "./rail-places";

const size = { height: 112, edge: 6, apart: 8 };

test("statements stand at their place in the text", () => {
  const marks = [0, 500, 1000].map((start) => ({ start, status: "verified" as const }));
  expect(railPlaces(marks, 1000, size).map(({ y }) => y)).toEqual([6, 56, 106]);
});

test("where they would hide one another the most urgent is shown", () => {
  const marks = (["verified", "disputed", "unreviewed", "needs-sourcing"] as const).map((status, start) => ({
    start,
    status,
  }));
  expect(railPlaces(marks, 1000, size)).toEqual([{ y: 6, status: "disputed" }]);
});

test("however many statements, there are never more marks than fit", () => {
  const marks = Array.from({ length: 2000 }, (_, start) => ({ start, status: "unreviewed" as const }));
  expect(railPlaces(marks, 2000, size).length).toBeLessThanOrEqual(15);
});
