import { expect, test } from "vitest";
import { sharedWords } from "./shared-words";

const shown = (passage: string, quotation: string) =>
  sharedWords(passage, quotation)
    .map(({ text, shared }) => (shared ? `[${text}]` : text))
    .join("");

test.each([
  ["The lantern will burn again.", "“A lantern will not burn,”", "The [lantern] [will] [burn] again."],
  ["Don’t light it in May.", "We don't light it in May", "[Don’t] [light] it in May."],
  ["Nothing here.", "Elsewhere", "Nothing here."],
  ["", "A lantern", ""],
])("of %j and %j", (passage, quotation, expected) => expect(shown(passage, quotation)).toBe(expected));

test("pieces are the passage, in order", () => {
  const passage = "“No,” 😀 says lantern lantern.";
  const pieces = sharedWords(passage, "lantern says");
  expect(pieces.map(({ text }) => text).join("")).toBe(passage);
  for (const { start, end, text } of pieces) expect(passage.slice(start, end)).toBe(text);
});
