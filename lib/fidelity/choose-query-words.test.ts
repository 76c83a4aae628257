import { expect, it } from "vitest";
import { chooseQueryPhrases } from "./choose-query-words";

const phrases = (quote: string, most: number, countOf?: (word: string) => number) =>
  chooseQueryPhrases(quote, most, countOf).map(({ words }) => words.join(" "));

it("chooses the runs that say most, none sharing a word with another", () => {
  expect(phrases("It is the case that granite sluice gates are what we have", 2)).toEqual([
    "granite sluice gates",
    "are what we",
  ]);
});

it("takes the index's word for what is rare", () => {
  const common = new Set(["granite", "sluice", "gates"]);
  const countOf = (word: string) => (common.has(word) ? 9_000 : 2);
  expect(phrases("granite sluice gates hold harbour water back", 1, countOf)).toEqual(["hold harbour water"]);
});

it("never reaches over an ellipsis or into brackets", () => {
  expect(phrases("granite sluice … gates hold [the] water", 4).sort()).toEqual(["granite sluice"]);
  expect(phrases("“…”", 4)).toEqual([]);
});
