import { expect, test } from "vitest";
import { shortName, softHyphens } from "./short-name";

test.each([
  ["Dr Ines Marchetti", "person", "Marchetti"],
  ["Bartholomew Featherstonehaugh-Delacroix", "person", "Featherstonehaugh-Delacroix"],
  ["Pieter van der Meer", "person", "van der Meer"],
  ["Tomasz Wójcicki, treasurer", "person", "Wójcicki"],
  ["Amos Pell Jr.", "person", "Pell"],
  ["Okafor", "person", "Okafor"],
  ["van Houten", "person", "Houten"],
  ["Wend Rivers Trust", "organisation", "Wend Rivers Trust"],
  ["A person briefed on the contract", "unnamed", "A person briefed on the contract"],
] as const)("%s (%s) is %s in the margin", (name, kind, expected) => {
  expect(shortName({ name, kind })).toBe(expected);
});

test("long words of a name may break between syllables, short ones may not", () => {
  expect(softHyphens("Featherstonehaugh-Delacroix").replaceAll("\u00ad", "|")).toBe("Feathersto|ne|haugh-Delacroix");
  expect(softHyphens("Wend Rivers Trust")).toBe("Wend Rivers Trust");
});
