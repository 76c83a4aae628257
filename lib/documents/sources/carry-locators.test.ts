import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseText } from "@/lib/text/normalise";
import { carryLocators } from "./carry-locators";

const pages = ["One is said.\nOne again.\n\n", "Two is said.\nTwo again.\n\n", "Three is said.\nThree again.\n"];
const read = pages.join("");
const locators = pages.map((words, at) => {
  const start = pages.slice(0, at).join("").length;
  return { start, end: start + words.length, label: `page ${at + 1}` };
});
const carried = (stored: string) =>
  carryLocators(read, locators, stored).map(({ start, end, label }) => [label, stored.slice(start, end).trim()]);
const whole = pages.map((words, at) => [`page ${at + 1}`, words.trim()]);

it.each<[string, string, string[][]]>([
  ["as it was read", read, whole],
  ["with words put before it", `By Ines.\n\n${read}`, whole],
  [
    "with words changed",
    read.replace("Two is said", "Two was then said"),
    [whole[0] ?? [], ["page 2", "Two was then said.\nTwo again."], whole[2] ?? []],
  ],
  ["with a page taken out", read.replace(pages[1] as string, ""), [whole[0] ?? [], whole[2] ?? []]],
  ["with all else", "Nothing of it.", []],
])("finds the pages of a text %s", (_, stored, expected) => {
  expect(carried(stored)).toEqual(expected);
});

it("moves with what normalising takes away", () => {
  const raw = "\ufeffOne.\r\n\r\nT\u0000wo.\r\n";
  const at = [
    { start: 0, end: 9, label: "page 1" },
    { start: 9, end: raw.length, label: "page 2" },
  ];
  const { text } = normaliseText(raw);
  const moved = carryLocators(raw, at, text);
  expect(moved.map(({ start, end }) => text.slice(start, end).trim())).toEqual(["One.", "Two."]);
});

it("keeps places in order and inside of the text, whatever is changed", () => {
  const line = fc.constantFrom("One is said.", "Two again.", "Three is said.", "", "x");
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const stored = lines.join("\n");
      let last = 0;
      for (const { start, end } of carryLocators(read, locators, stored)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(stored.length);
        last = end;
      }
    }),
  );
});
