import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { exportFiles } from "./formats";
import { type ExportFormat, exportFormats } from "./model";
import { evidence, header, record, stream, verdict } from "./sample-records";

// What is withheld is seen to be withheld, and what was decided over the gate is seen to be, in whatever format.

const hash = "ce".repeat(32);
const hidden = evidence({
  ...{
    id: "e2",
    kind: null,
    url: null,
    locator: null,
    excerpt: null,
    sha256: hash,
    confidential: true,
    redacted: true,
  },
});
const given = record({
  verdicts: [verdict({ override: "The keeper wrote it down" })],
  evidence: [evidence(), hidden, { ...hidden, id: "e3" }],
});

async function textOf(format: ExportFormat): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of exportFiles[format].write(stream(given), header)) pieces.push(Buffer.from(piece));
  const file = Buffer.concat(pieces);
  return format === "docx" ? wordText(file) : file.toString("utf8");
}

/** The text of the Word document in the file, found as its directory says. */
function wordText(file: Buffer): string {
  const at = file.lastIndexOf("word/document.xml") - 46;
  const local = file.readUInt32LE(at + 42);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  return inflateRawSync(file.subarray(from, from + file.readUInt32LE(at + 20))).toString("utf8");
}

// A labelled set for training holds neither evidence nor who decided.
const formats = exportFormats.filter((format) => (format as string) !== "gold");

test.each(formats)("%s counts confidential evidence and marks an override", async (format) => {
  const text = await textOf(format);
  expect(text).toContain("The keeper wrote it down");
  if (["json", "jsonl"].includes(format)) expect(text.match(/"redacted":true/g)).toHaveLength(2);
  else expect(text.match(/confidential evidence\\?, [12]/gi)).toHaveLength(2);
  expect(text).toContain(hash);
});
