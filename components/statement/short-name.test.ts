import { expect, test } from "vitest";
import { shortName } from "./short-name";

test.each([
  ["Dr Ines Marchetti", "person", "Marchetti"],
  ["Bartholomew Featherstonehaugh-Delacroix", "person", "Featherstonehaugh-Delacroix"],
  ["Pieter van der Meer", "person", "van der Meer"],
  ["Tomasz Wójcicki, treasurer", "person", "Wójcicki"],
  ["Amos Pell Jr.", "person", "Pell"],
  ["Okafor", "person", "Okafor"],
  ["van Houten", "person", "Houten"],
  ["Wend Rivers Trust", "organisation", "Wend Rivers Trust"],
  ["A person briefed on the contract", "unnamed", "Unnamed"],
] as const)("%s (%s) is %s in the margin", (name, kind, expected) => {
  expect(shortName({ name, kind })).toBe(expected);
});
