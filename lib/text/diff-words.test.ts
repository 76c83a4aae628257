import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffParagraphs } from "./diff-paragraphs";
import { diffWords } from "./diff-words";

const drawn = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

describe("diffWords", () => {
  it.each([
    ["We will wait", "We will not wait", "We will {+not +}wait"],
    ["I will go", "I would go", "I [-will-]{+would+} go"],
    ["It cost 5 million.", "It cost 5.3 million.", "It cost [-5-]{+5.3+} million."],
    ["same", "same", "same"],
    ["a  b", "a b", "a [- -]b"],
    ["", "new", "{+new+}"],
  ])("%j and %j", (before, after, expected) => expect(drawn(before, after)).toBe(expected));

  it("reads back as either text", () => {
    const text = fc.array(fc.constantFrom("we", "not", "🌊", "cafe\u0301", " ", "  ", "\n", "“", ",", "12"), {
      maxLength: 30,
    });
    const property = fc.property(text, text, (a, b) => {
      const pieces = diffWords(a.join(""), b.join(""));
      const without = (kind: string) => pieces.filter((one) => one.kind !== kind).map((one) => one.text);
      expect(without("added").join("")).toBe(a.join(""));
      expect(without("removed").join("")).toBe(b.join(""));
    });
    fc.assert(property);
  });
});

describe("diffParagraphs", () => {
  const kinds = (before: string[], after: string[]) =>
    diffParagraphs(before.join("\n\n"), after.join("\n\n")).map((one) =>
      "moved" in one && one.moved ? `${one.kind}, moved` : one.kind,
    );
  const [a, b, c] = [
    "The gate is shut until spring.",
    "Nobody budgeted for the hinges.",
    "The lock carried 1,840 boats.",
  ];

  it.each([
    ["one changed", [a, b, c], [a, "Nobody had budgeted for the hinges.", c], ["same", "changed", "same"]],
    ["one put in", [a, c], [a, b, c], ["same", "added", "same"]],
    ["one taken out", [a, b, c], [a, c], ["same", "removed", "same"]],
    [
      "one in another's place",
      [a, b, c],
      [a, "Rain is coming from the west, they say.", c],
      ["same", "removed", "added", "same"],
    ],
  ])("%s", (_, before, after, expected) => expect(kinds(before, after)).toEqual(expected));

  it("says of a paragraph that only moved that it did", () => {
    expect(kinds([a, b, c], [b, c, a])).toEqual(["removed, moved", "same", "same", "added, moved"]);
  });
});
