import { deflateRawSync } from "node:zlib";
import { crc32 } from "@/lib/exports/crc32";

// For tests and measures: zip files and Word documents, as small as they may be, written here.

export type Part = { name: string; content: string | Uint8Array; claimedSize?: number; encrypted?: boolean };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function header(signature: number, fields: [bytes: 2 | 4, value: number][], name = ""): Buffer {
  const head = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  head.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) head.writeUInt16LE(value, at);
    else head.writeUInt32LE(value >>> 0, at);
    at += size;
  }
  return Buffer.concat([head, Buffer.from(name)]);
}

/** A zip file of deflated entries. `claimedSize` lies about what an entry unpacks to. */
export function makeZip(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize, encrypted } of parts) {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common: [2 | 4, number][] = [
      [2, encrypted ? 1 : 0],
      [2, 8],
      [2, 0],
      [2, 33],
      [4, crc32(bytes, 0)],
      [4, packed.length],
      [4, claimedSize ?? bytes.length],
    ];
    const nameLength = Buffer.byteLength(name);
    pieces.push(header(0x04034b50, [[2, 20], ...common, [2, nameLength], [2, 0]], name), packed);
    directory.push(
      header(
        0x02014b50,
        [[2, 20], [2, 20], ...common, [2, nameLength], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]],
        name,
      ),
    );
    offset += 30 + nameLength + packed.length;
  }
  const whole = Buffer.concat(directory);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, whole.length],
    [4, offset],
    [2, 0],
  ]);
  return new Uint8Array(Buffer.concat([...pieces, whole, end]));
}

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relationships = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export const wordXml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

export const wordParagraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A Word document with this as its main part, whatever it is. */
export const packDocx = (content: Part["content"], more: readonly Part[] = []): Uint8Array =>
  makeZip([
    { name: "[Content_Types].xml", content: contentTypes },
    { name: "_rels/.rels", content: relationships },
    { name: "word/document.xml", content },
    ...more,
  ]);

/** A Word document with this body, and parts beside it. */
export const makeDocxOf = (body: string, more: readonly Part[] = []): Uint8Array => packDocx(wordXml(body), more);

export const makeDocx = (paragraphs: readonly string[], more: readonly Part[] = []): Uint8Array =>
  makeDocxOf(paragraphs.map(wordParagraph).join(""), more);
