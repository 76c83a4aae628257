import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { crc32 } from "./crc32";
import { header, record, stream } from "./sample-records";
import { paragraph } from "./word-paragraphs";
import { writeDocx } from "./write-docx";

/** Reads a ZIP by its directory, as Word does, with Node's own inflate. */
function unzip(file: Buffer): Map<string, string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = file.readUInt16LE(end + 10);
  const entries = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const [crc, packed, size] = [file.readUInt32LE(at + 16), file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const content = inflateRawSync(file.subarray(data, data + packed));
    expect(content.length).toBe(size);
    expect(crc32(content)).toBe(crc);
    entries.set(name, content.toString("utf8"));
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return entries;
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

describe("a Word document", () => {
  test("is a ZIP whose parts, sizes and checksums are right, each time it is written", async () => {
    for (let time = 0; time < 2; time++) {
      const parts = unzip(await bytesOf(writeDocx(stream(record()), header)));
      expect([...parts.keys()]).toEqual([
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/document.xml",
      ]);
      expect(parts.get("word/document.xml")).toContain("“The gate stays shut,”");
      expect(parts.get("word/document.xml")).toContain("Verified by Ana Reis");
    }
  });

  test("holds texts longer than one block", async () => {
    const long = "gate ".repeat(40_000);
    const parts = unzip(await bytesOf(writeDocx(stream(record({ text: long })), header)));
    expect(parts.get("word/document.xml")).toContain(long);
  });

  test("escapes markup and replaces what XML cannot hold", () => {
    expect(paragraph("Quote", "<a> & \u0001\uD800 b\nc")).toContain(
      '<w:t xml:space="preserve">&lt;a&gt; &amp; \uFFFD\uFFFD b</w:t><w:br/><w:t xml:space="preserve">c</w:t>',
    );
  });
});

test("the checksum continues from the bytes before", () => {
  const bytes = new TextEncoder().encode("The gate stays shut");
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(crc32(bytes));
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
