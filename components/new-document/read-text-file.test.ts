import { describe, expect, test } from "vitest";
import { readTextFile } from "./read-text-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, withMark: boolean) => {
  const units = [...(withMark ? [0xfeff] : []), ...[...text].map((character) => character.charCodeAt(0))];
  return new Uint8Array(units.flatMap((unit) => [unit & 0xff, unit >> 8]));
};

test("text is read as it stands, with its byte order mark and line ends", () => {
  expect(readTextFile("draft.md", utf8("\uFEFF“Ja,” she said.\r\n"))).toEqual({
    ok: true,
    text: "\uFEFF“Ja,” she said.\r\n",
  });
});

describe("what cannot be read says why", () => {
  test.each<[string, string, Uint8Array, RegExp, RegExp]>([
    ["empty", "a.txt", utf8(""), /^a\.txt is empty$/, /another file/],
    ["too large", "a.txt", new Uint8Array(5 * 1024 * 1024 + 1).fill(97), /too large/, /5\.1 MB.*may have 5/],
    ["PDF named txt", "a.txt", utf8("%PDF-1.7 …"), /is a PDF, not text/, /paste it here/],
    ["docx", "a.docx", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /Office or zip/, /paste it here/],
    ["binary", "a.txt", new Uint8Array([1, 2, 0, 4, 0, 0, 9]), /a binary file/, /paste it here/],
    ["other type", "a.csv", utf8("name,words"), /not a kind of file/, /\.txt and \.md/],
    ["UTF-16 with a mark", "a.txt", utf16("she said so", true), /not UTF-8/, /UTF-16 \(little-endian\)/],
    ["Windows-1252", "a.txt", new Uint8Array([0x93, 0x4a, 0x61, 0x94]), /not UTF-8/, /Windows-1252/],
    ["Latin 1", "a.txt", new Uint8Array([0x63, 0x61, 0x66, 0xe9]), /not UTF-8/, /ISO 8859-1/],
  ])("%s", (_, name, bytes, title, message) => {
    const read = readTextFile(name, bytes);
    expect(read).toMatchObject({ ok: false });
    if (read.ok) return;
    expect(read.title).toMatch(title);
    expect(read.message).toMatch(message);
  });

  test("UTF-16 without a mark is not taken for a text with zeros in it", () => {
    const read = readTextFile("a.txt", utf16("she said so", false));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.message).toMatch(/UTF-16/);
  });

  test("exactly 5 MB is taken", () => {
    expect(readTextFile("a.txt", new Uint8Array(5 * 1024 * 1024).fill(97)).ok).toBe(true);
  });
});
