import { expect, test } from "vitest";
import { compareWords, type WordsPart } from "./compare-words";

const read = (parts: WordsPart[]) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");

test("marks on each side what the other has not", () => {
  const { mine, theirs } = compareWords("The list stops in 2019.", "The list stops in 2021, on page 3.");
  expect(read(mine).replace(/[[\]]/g, "")).toBe("The list stops in 2019.");
  expect(read(theirs).replace(/[[\]]/g, "")).toBe("The list stops in 2021, on page 3.");
  expect(read(mine)).toContain("[2019]");
  expect(mine[0]).toEqual({ text: "The list stops in ", differs: false });
});

test("marks nothing where both are the same, and the whole where one is empty", () => {
  expect(read(compareWords("Same.", "Same.").mine)).toBe("Same.");
  expect(read(compareWords("Mine.", "").mine)).toBe("[Mine.]");
});

test("shows very long texts whole", () => {
  expect(compareWords("a ".repeat(3000), "b").mine).toHaveLength(1);
});
