import { describe, expect, it } from "vitest";
import { makeDocx, makeDocxOf, makeZip, wordParagraph, wordXml } from "../testing/make-docx";
import { readDocx } from "./read-docx";

const read = async (bytes: Uint8Array) => readDocx({ bytes, charset: null });
const code = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "read",
    (error: unknown) => (error as { code?: string }).code,
  );
const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;

describe("readDocx", () => {
  it("gives a paragraph for each, with tabs, breaks and rows", async () => {
    const bytes = makeDocxOf(
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run("The tide")}</w:p>` +
        `<w:p>${run("“We wait,” said")}<w:r><w:t xml:space="preserve"> Ines &amp; Co.</w:t></w:r></w:p><w:p/>` +
        `<w:p>${run("One")}<w:r><w:br/></w:r>${run("two")}<w:r><w:tab/></w:r>${run("three")}</w:p>` +
        `<w:tbl><w:tr><w:tc>${wordParagraph("Pier")}</w:tc><w:tc>${wordParagraph("340 boats")}</w:tc></w:tr></w:tbl>`,
      [{ name: "word/styles.xml", content: wordXml("") }],
    );
    const { text, kind, locators } = await read(bytes);
    expect(text).toBe("The tide\n\n“We wait,” said Ines & Co.\n\nOne\ntwo\tthree\n\nPier\t340 boats");
    expect({ kind, locators }).toEqual({ kind: "article", locators: [] });
  });

  it("leaves tracked deletions out and says how many, and takes the title that the file gives", async () => {
    const bytes = makeDocxOf(
      `<w:p>${run("We may ")}<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2">${run("soon ")}</w:ins>${run("go.")}</w:p>`,
      [{ name: "docProps/core.xml", content: `<cp><dc:title>Ferries &amp; tides</dc:title></cp>` }],
    );
    expect(await read(bytes)).toMatchObject({
      text: "We may soon go.",
      title: "Ferries & tides",
      leftOut: [{ what: "deletions", count: 1 }],
    });
  });

  const sound = makeDocx(["The harbour is open."]);
  it.each<[string, Uint8Array, string]>([
    ["no words", makeDocx([" "]), "no-words"],
    ["another zip", makeZip([{ name: "a.txt", content: "a" }]), "wrong-extension"],
    [
      "a workbook",
      makeZip([
        { name: "[Content_Types].xml", content: "<a/>" },
        { name: "xl/workbook.xml", content: "<a/>" },
      ]),
      "wrong-extension",
    ],
    ["half of it", sound.subarray(0, sound.length / 2), "damaged"],
    ["no end", sound.subarray(0, sound.length - 30), "damaged"],
    [
      "no XML in it",
      makeZip([
        { name: "[Content_Types].xml", content: "nothing" },
        { name: "word/document.xml", content: "<w:p>" },
      ]),
      "damaged",
    ],
    [
      "an entry twice",
      makeDocx(["a"], [{ name: "word/document.xml", content: wordXml(wordParagraph("b")) }]),
      "damaged",
    ],
    ["an entry locked", makeDocx(["a"], [{ name: "word/media/1.png", content: "a", encrypted: true }]), "locked"],
    [
      "a bomb of one entry",
      makeDocx(["a"], [{ name: "word/media/1.xml", content: new Uint8Array(40_000_000) }]),
      "zip-bomb",
    ],
    [
      "a bomb that lies",
      makeDocx(["a"], [{ name: "word/1.xml", content: new Uint8Array(40_000_000), claimedSize: 10 }]),
      "damaged",
    ],
    [
      "201 entries",
      makeDocx(
        ["a"],
        Array.from({ length: 198 }, (_, at) => ({ name: `word/${at}.bin`, content: "" })),
      ),
      "zip-bomb",
    ],
    [
      "60 MB in all",
      makeDocx(
        ["a"],
        Array.from({ length: 60 }, (_, at) => ({ name: `word/${at}.xml`, content: new Uint8Array(1_000_000) })),
      ),
      "zip-bomb",
    ],
    ["a path out of it", makeDocx(["a"], [{ name: "../../../etc/passwd.xml", content: "a" }]), "damaged"],
  ])("refuses %s", async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });
});
