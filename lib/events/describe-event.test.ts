import { describe, expect, test } from "vitest";
import { describeEvent } from "./describe-event";

describe("describeEvent", () => {
  test.each([
    ["words without marks get a pair", "The gate stays shut", "removed “The gate stays shut”"],
    ["a direct quote keeps its own pair", "“The gate stays shut,”", "removed “The gate stays shut,”"],
    ["so does one in straight marks", '"The gate stays shut,"', 'removed "The gate stays shut,"'],
    ["no words at all", "", "removed a statement"],
  ])("%s", (_, text, sentence) => {
    expect(describeEvent({ type: "statement.removed", data: { text }, undoes: null })).toBe(sentence);
  });
});
