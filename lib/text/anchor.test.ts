import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAnchor, makeAnchor } from "./anchor";

describe("makeAnchor", () => {
  it("keeps the words and 32 units either side", () => {
    const text = `${"a".repeat(40)}WORDS${"b".repeat(40)}`;
    expect(makeAnchor(text, { start: 40, end: 45 })).toEqual({
      start: 40,
      end: 45,
      text: "WORDS",
      prefix: "a".repeat(32),
      suffix: "b".repeat(32),
    });
  });

  it("never halves an emoji at the edge of its context", () => {
    const text = `😀${"a".repeat(31)}W${"b".repeat(31)}😀`;
    const anchor = makeAnchor(text, { start: 33, end: 34 });
    expect(anchor.prefix).toBe("a".repeat(31));
    expect(anchor.suffix).toBe("b".repeat(31));
  });

  it("refuses a span outside the text", () => {
    expect(() => makeAnchor("short", { start: 2, end: 9 })).toThrow(RangeError);
  });
});

describe("findAnchor", () => {
  const text = "The plan works, she said. Later she wept. The plan works, he said.";
  const second = makeAnchor(text, { start: text.lastIndexOf("The plan"), end: text.lastIndexOf(", he") });

  it.each<[string, string, string | null]>([
    ["the old place", text, "The plan works, he said."],
    ["after words put in before it", `Updated. ${text}`, "The plan works, he said."],
    ["by context where the words occur twice", text.replace("Later she wept. ", ""), "The plan works, he said."],
    ["nowhere, when the words changed", text.replaceAll("works", "failed"), null],
  ])("finds %s", (_name, changed, expected) => {
    const found = findAnchor(changed, second);
    expect(found && changed.slice(found.start, found.end + ", he said.".length)).toBe(expected);
  });

  it("finds any span again in the text it was made from", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", "😀") }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number];
        expect(findAnchor(any, makeAnchor(any, { start, end }))).toEqual({ start, end });
      }),
    );
  });
});
