import { describe, expect, test } from "vitest";
import { respace, sameButSpaces } from "./respace";

test.each([
  ["We will wait", "We  will\nwait", true],
  ["We will wait", "We\u00a0will wait", true],
  ["We will wait", "We willwait", false],
  ["any more", "anymore", false],
  ["We will wait", "We will wait.", false],
])("“%s” and “%s”: %s", (a, b, same) => expect(sameButSpaces(a, b)).toBe(same));

describe("a place", () => {
  const [from, to] = ["“We will,” she said, “wait here.”", "“We   will,”\nshe said,\n\n“wait  here.”"];
  test.each(["“We will,”", "she said", "“wait here.”", "here", "We"])(
    "of “%s” is that of the same letters",
    (words) => {
      const start = from.indexOf(words);
      const [first, end] = [start, start + words.length].map((offset) => respace(from, to, offset));
      expect(to.slice(first, end).replace(/\s+/g, " ")).toBe(words);
      expect([respace(to, from, first as number), respace(to, from, end as number)]).toEqual([
        start,
        start + words.length,
      ]);
    },
  );
});
