import { describe, expect, it } from "vitest";
import { inBatches, inTurns, readInBatches } from "./in-turns";
import type { Steps } from "./text/steps";

function* busyFor(milliseconds: number): Steps<string> {
  for (const until = performance.now() + milliseconds; performance.now() < until; ) yield;
  return "done";
}

describe("long work in steps", () => {
  it("lets others have their turn before it ends", async () => {
    let others = 0;
    setImmediate(() => others++);
    expect(await inTurns(busyFor(100))).toBe("done");
    expect(others).toBe(1);
  });

  it("throws what the work throws", async () => {
    const failing = (function* (): Steps<never> {
      yield;
      throw new Error("no such word");
    })();
    await expect(inTurns(failing)).rejects.toThrow("no such word");
  });
});

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("a long list in parts", () => {
  it.each([0, 1, 9, 10, 11, 30])("gives all of %i in order, with others in between", async (count) => {
    let others = 0;
    setImmediate(() => others++);
    const parts: number[] = [];
    const made = await inBatches(numbers(count), 10, async (part) => {
      parts.push(part.length);
      return part.map((number) => number * 2);
    });
    expect(made).toEqual(numbers(count).map((number) => number * 2));
    expect(Math.max(0, ...parts)).toBeLessThanOrEqual(10);
    expect(others).toBe(count > 10 ? 1 : 0);
  });

  it.each([0, 1, 9, 10, 11, 30])("reads all of %i in order", async (count) => {
    const rows = numbers(count).map((number) => ({ id: `${number}` }));
    const read = async (take: number, last: { id: string } | null) =>
      rows.filter(({ id }) => last === null || Number(id) > Number(last.id)).slice(0, take);
    expect(await readInBatches(10, read)).toEqual(rows);
  });

  it("leaves none out where the last of a part goes away, and gives what moves on once", async () => {
    let rows = numbers(25).map((at) => ({ id: `row ${at}`, at }));
    const read = async (take: number, last: { at: number } | null) => {
      if (last?.at === 9) rows = rows.filter(({ at }) => at !== 9 && at !== 3).concat({ id: "row 3", at: 30 });
      return rows.filter(({ at }) => last === null || at > last.at).slice(0, take);
    };
    expect((await readInBatches(10, read)).map(({ id }) => id)).toEqual(numbers(25).map((at) => `row ${at}`));
  });
});
