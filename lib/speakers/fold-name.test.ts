import { expect, it } from "vitest";
import { foldName, slugOf } from "./fold-name";

it.each([
  ["Dr Ines Marchetti", "ines marchetti"],
  ["Prof. Dr. Inès MARCHETTI", "ines marchetti"],
  ["Siobhán Ní Dhomhnaill", "siobhan ni dhomhnaill"],
  ["O’Brien", "obrien"],
  ["Featherstonehaugh-Delacroix", "featherstonehaugh delacroix"],
  ["Wend Rivers Trust", "wend rivers trust"],
  ["李彦宏", "李彦宏"],
  ["Drake", "drake"],
])("folds %s to %s", (name, folded) => expect(foldName(name)).toBe(folded));

it.each([
  ["Dr Ines Marchetti", "ines-marchetti"],
  ["Władysław Wójcicki", "władysław-wojcicki"],
  ["李彦宏", "李彦宏"],
  ["…", "speaker"],
])("makes of %s the address %s", (name, slug) => expect(slugOf(name)).toBe(slug));
