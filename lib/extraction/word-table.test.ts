import { describe, expect, it } from "vitest";
import { WordTable } from "./word-table";

describe("a table of words", () => {
  it("keeps each word's number apart, and knows no other word", () => {
    const numbers = Array.from({ length: 500 }, (_, i) => Math.imul(i + 1, 0x10000));
    const table = new WordTable(numbers.length);
    numbers.forEach((word, i) => table.set(word, i + 1));
    expect(numbers.map((word) => table.get(word))).toEqual(numbers.map((_, i) => i + 1));
    expect([0, 1, -1, 0x7fffffff].map((word) => table.get(word))).toEqual([0, 0, 0, 0]);
  });

  it("takes a word's later number", () => {
    const table = new WordTable(1);
    table.set(-7, 1);
    table.set(-7, 2);
    expect(table.get(-7)).toBe(2);
  });
});
