import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphSpans } from "./paragraphs";
import { sentenceSpans } from "./sentences";

const sentences = (text: string) => sentenceSpans(text).map((span) => text.slice(span.start, span.end));
const paragraphs = (text: string) => paragraphSpans(text).map((span) => text.slice(span.start, span.end));

describe("sentenceSpans", () => {
  it.each<[string, string[]]>([
    ["It rained. It stopped.", ["It rained.", "It stopped."]],
    ["Mr. Osei met Dr. Lund. They spoke.", ["Mr. Osei met Dr. Lund.", "They spoke."]],
    ["J. R. Okafor wrote it. M. Lund read it.", ["J. R. Okafor wrote it.", "M. Lund read it."]],
    ["She left the U.S. The trip was long.", ["She left the U.S.", "The trip was long."]],
    ["The U.S. Senate voted.", ["The U.S. Senate voted."]],
    ["The firm, 01.AI, grew 3.5 percent. Sales fell.", ["The firm, 01.AI, grew 3.5 percent.", "Sales fell."]],
    ["“Stop!” he said. “Go.” She went.", ["“Stop!” he said.", "“Go.”", "She went."]],
    ["“Really?” Ana asked.", ["“Really?”", "Ana asked."]],
    ["He waited … and left.", ["He waited … and left."]],
    ["It was No. 5 on the list. No. She refused.", ["It was No. 5 on the list.", "No.", "She refused."]],
    ["Words were lost. forefront of the field.", ["Words were lost.", "forefront of the field."]],
    ["She runs Larkspur . org, a charity. It grew.", ["She runs Larkspur . org, a charity.", "It grew."]],
    ["It held the boats . net and line were gone.", ["It held the boats .", "net and line were gone."]],
    ["She founded wend. com in May.", ["She founded wend. com in May."]],
    ["At 5 p.m. she left. At 6 p.m. The rain came.", ["At 5 p.m. she left.", "At 6 p.m.", "The rain came."]],
    ["A headline\n\nA text. ", ["A headline", "A text."]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("covers everything but space, in order", () => {
    const piece = fc.constantFrom(
      "Mr. ",
      "A",
      "b",
      ". ",
      "! ",
      "”",
      "“",
      "\n",
      "\n\n",
      "U.S. ",
      "3.5",
      "…",
      " ",
      "e\u0301",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end } of sentenceSpans(text)) {
          expect(text.slice(last, start).trim()).toBe("");
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });
});

describe("paragraphSpans", () => {
  it.each<[string, string[]]>([
    ["One.\nTwo.\n\n Three. \n", ["One.", "Two.", "Three."]],
    [
      "It was a long and\nwearisome day for\nthe crew and for\nall of us.\n\nNight fell.",
      ["It was a long and\nwearisome day for\nthe crew and for\nall of us.", "Night fell."],
    ],
    ["\n\n", []],
  ])("%j", (text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });
});
