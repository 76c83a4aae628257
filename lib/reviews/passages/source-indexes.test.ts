import { expect, test } from "vitest";
import { SourceIndexes } from "./source-indexes";

test("reads a text once while it is kept, and drops the one used longest ago", async () => {
  const indexes = new SourceIndexes(30);
  const reads: string[] = [];
  const of = (id: string, text = `${id}123456789`) =>
    indexes.of(id, async () => {
      reads.push(id);
      return text;
    });
  for (const id of ["a", "b", "c", "a", "d", "a", "b"]) expect((await of(id)).text).toBe(`${id}123456789`);
  expect(reads.join("")).toBe("abcdb");
  expect(indexes.size).toEqual({ texts: 3, letters: 30 });
  await of("long", "x".repeat(16));
  expect(indexes.size).toEqual({ texts: 3, letters: 30 });
});

test("counts a text once that is read twice at the same time", async () => {
  const indexes = new SourceIndexes(100);
  await Promise.all([1, 2].map(() => indexes.of("a", async () => "ten letters")));
  expect(indexes.size).toEqual({ texts: 1, letters: 11 });
});
