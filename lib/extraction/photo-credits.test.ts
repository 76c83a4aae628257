import { expect, it } from "vitest";
import { isInCredit } from "./photo-credits";
import { tokenise } from "./tokenise";

/** Whether a word, “Osei” if no other, is read as one of a picture's credit. */
function isCredited(text: string, word = "Osei"): boolean {
  const t = tokenise(text);
  return isInCredit(t, t.start.indexOf(text.indexOf(word)));
}

it.each([
  ["what it is and a colon", "Photo: Kofi Osei"],
  ["a credit behind the picture", "Photo credit: Kofi Osei. The weir in winter."],
  ["“by”", "Photograph by Kofi Osei for the Harrow Post"],
  ["courtesy", "Picture courtesy of Kofi Osei"],
  ["an agency behind a stroke", "Tomas Varga at the weir. Kofi Osei/Wendmill Press"],
  ["an agency behind a stroke, in brackets", "The weir at noon (Kofi Osei/Wendmill Press)"],
])("takes for who took a picture the name that %s tells", (_name, text) => {
  expect(isCredited(text)).toBe(true);
});

it.each([
  ["who is quoted of a picture", "Picture this, Kofi Osei said."],
  ["who stands in a picture", "Photo: The mayor and the miller met Kofi Osei on the weir."],
  ["who took it, where a verb follows", "Photograph by Kofi Osei shows the weir."],
  ["one of two names behind “according to”", "Half want benches, according to Osei/Larkspur."],
])("takes not for a credit %s", (_name, text) => {
  expect(isCredited(text)).toBe(false);
});

it("takes the words before the colon for part of the credit", () => {
  expect(isCredited("Photo credit: Kofi Osei", "Photo")).toBe(true);
});
