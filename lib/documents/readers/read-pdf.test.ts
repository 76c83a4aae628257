import { describe, expect, it } from "vitest";
import { makePdf, setLines, write } from "../testing/make-pdf";
import { readPdf } from "./read-pdf";

const read = async (bytes: Uint8Array) => readPdf({ bytes, charset: null });
const code = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "read",
    (error: unknown) => (error as { code?: string }).code,
  );

describe("readPdf", () => {
  it("joins lines and words broken over them, and keeps real hyphens", async () => {
    const { text } = await read(
      makePdf([
        setLines([
          "The council was un-",
          "able to vote on its well-",
          "known plan, said Ines Mar-",
          "chetti. “We are self-",
          "taught,” she said.",
        ]),
      ]),
    );
    expect(text).toBe(
      "The council was unable to vote on its well-known plan, said Ines Marchetti. “We are self-taught,” she said.",
    );
  });

  it("parts paragraphs at gaps, at indents and after short lines", async () => {
    const { text } = await read(
      makePdf([
        [
          ...setLines([
            "A first paragraph is set in full lines of the text, and",
            "goes on here to end in a full line like the one above.",
          ]),
          { words: "An indented line begins the second paragraph of the text", x: 90, y: 692 },
          { words: "and ends it soon.", y: 678 },
          { words: "A third one follows that has no indent, but stands after", y: 664 },
          { words: "a line that ended a sentence before the edge of the page.", y: 650 },
          { words: "A fourth one is further below.", y: 610 },
        ],
      ]),
    );
    expect(text.split("\n\n").map((paragraph) => paragraph.slice(0, 8))).toEqual([
      "A first ",
      "An inden",
      "A third ",
      "A fourth",
    ]);
  });

  it("knows the page of every word, also of a sentence over two pages", async () => {
    const { text, locators, parts } = await read(
      makePdf([
        setLines([
          "The harbour board will close the pier for two years",
          "from March, its chair said, because it cannot be re-",
        ]),
        setLines(["paired while boats use it.", "Nothing else is planned."]),
      ]),
    );
    expect(text).toContain("cannot be repaired while boats");
    expect(parts).toBe(2);
    expect(locators.map(({ label }) => label)).toEqual(["page 1", "page 2"]);
    const words = locators.map(({ start, end }) => text.slice(start, end));
    expect(words[0]).toMatch(/cannot be re$/);
    expect(words[1]).toMatch(/^paired while boats use it\.\s+Nothing/);
  });

  it("leaves running heads and page numbers out, and counts them", async () => {
    const page = (number: number, ...lines: string[]) => [
      { words: `Harbour board minutes ${number}`, y: 800 },
      ...setLines(lines),
      { words: `Page ${number} of 4`, y: 40 },
    ];
    const { text, leftOut } = await read(
      makePdf([
        page(1, "The chair opened the meeting and said that the", "tide would be"),
        page(2, "high all week. Nobody spoke", "against it."),
        page(3, "A vote was taken.", "Four were for it."),
        page(4, "It closed at nine.", "The next is in May."),
      ]),
    );
    expect(text).toContain("the tide would be high all week. Nobody spoke against it.");
    expect(text).not.toMatch(/minutes|of 4/);
    expect(leftOut).toEqual([{ what: "running-lines", count: 8 }]);
  });

  it("keeps every word of a page that repeats itself", async () => {
    const { text } = await read(makePdf([setLines(["No.", "No.", "No."])]));
    expect(text.match(/No\./g)).toHaveLength(3);
  });

  it.each([
    ["Minutes of May", "Minutes of May"],
    ["Microsoft Word - minutes.docx", null],
    ["untitled", null],
  ])("takes the title %s as %s", async (title, expected) => {
    expect((await read(makePdf([setLines(["Words."])], { title }))).title).toBe(expected);
  });

  it("says which pages have no text", async () => {
    const { leftOut } = await read(makePdf([setLines(["Words."]), []]));
    expect(leftOut).toEqual([{ what: "pages-without-text", count: 1 }]);
  });

  const sound = makePdf([setLines(["The harbour is open."])]);
  // Owner and user keys that no empty password opens.
  const locked = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${"ab".repeat(32)}> /U <${"cd".repeat(32)}> >>`;
  const loop = write(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"], "");
  it.each<[string, Uint8Array, string]>([
    ["a scan", makePdf([[], []]), "no-words"],
    ["a locked one", makePdf([setLines(["Secret."])], { encrypt: locked }), "locked"],
    ["a few bytes of one", sound.subarray(0, 40), "damaged"],
    ["nothing but a header", new TextEncoder().encode("%PDF-1.7\n"), "damaged"],
    ["too many pages", makePdf(Array.from({ length: 2001 }, () => [])), "too-many-pages"],
    ["one cut off near its end", sound.subarray(0, sound.length - 20), "damaged"],
    ["pages that hold themselves", loop, "damaged"],
  ])("refuses %s", async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });
});
