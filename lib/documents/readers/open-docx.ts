import { Buffer } from "node:buffer";
import { pipeline } from "node:stream/promises";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { ReaderFault } from "./reader-fault";

const mostEntries = 200;
const mostBytes = 50 * 1024 * 1024;
const mostRatio = 100;
/** Below this an entry may be packed as tightly as it likes: it cannot do harm. */
const harmless = 1024 * 1024;

const others: [RegExp, string][] = [
  [/^xl\/workbook\.xml$/, "an Excel workbook"],
  [/^ppt\/presentation\.xml$/, "a PowerPoint presentation"],
  [/^word\/.*\.bin$/, "a Word document with macros"],
  [/^META-INF\/container\.xml$/, "an EPUB book"],
  [/^META-INF\/manifest\.xml$/, "an OpenDocument file"],
];

/**
 * The XML parts of a Word document, by name. Every entry is unpacked once, and what really comes out is counted: the sizes
 * that the file claims are not believed. Only these parts are handed on, so that no other reader of zip files can find
 * more in it than was counted here.
 */
export async function openDocx(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
  }).catch(damaged);
  if (zip.entryCount > mostEntries) throw bomb(`it holds ${zip.entryCount} entries`);
  const parts = new Map<string, string>();
  const names = new Set<string>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.has(entry.fileName)) throw damaged();
      names.add(entry.fileName);
      if (names.size > mostEntries) throw bomb(`it holds more than ${mostEntries} entries`);
      if (entry.isEncrypted()) throw locked();
      if (entry.fileName.endsWith("/")) continue;
      const content = await inflate(zip, entry, mostBytes - total);
      total += content.size;
      if (content.kept) parts.set(entry.fileName, decodeXml(content.kept));
    }
  } catch (error) {
    if (error instanceof ReaderFault) throw error;
    damaged();
  }
  if (parts.has("word/document.xml") || parts.has("[Content_Types].xml")) {
    const other = others.find(
      ([pattern]) => [...names].some((name) => pattern.test(name)) && !parts.has("word/document.xml"),
    );
    if (!other) return parts;
  }
  const called = others.find(([pattern]) => [...names].some((name) => pattern.test(name)))?.[1] ?? "a zip file";
  throw new ReaderFault(
    "unsupported",
    "wrong-extension",
    `This is ${called}, not a Word document. Open it, copy its words and paste them.`,
  );
}

async function inflate(zip: ZipFile, entry: Entry, room: number): Promise<{ size: number; kept: Buffer | null }> {
  const keeps = /\.(?:xml|rels)$/i.test(entry.fileName);
  const pieces: Buffer[] = [];
  let size = 0;
  const most = Math.min(room, Math.max(harmless, entry.compressedSize * mostRatio));
  await pipeline(await zip.openReadStreamPromise(entry), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most)
        throw bomb(
          size > room
            ? `it unpacks to more than ${mostBytes / 1024 / 1024} MB`
            : `it unpacks to more than ${mostRatio} times its size`,
        );
      if (keeps) pieces.push(chunk);
    }
  });
  return { size, kept: keeps ? Buffer.concat(pieces) : null };
}

function decodeXml(bytes: Buffer): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}

const bomb = (why: string) =>
  new ReaderFault(
    "refused",
    "zip-bomb",
    `This file is not read: ${why}, which no Word document needs. Copy its words and paste them.`,
  );

const locked = () =>
  new ReaderFault(
    "refused",
    "locked",
    "This document is locked with a password. Save a copy without one, and bring that in.",
  );

function damaged(): never {
  throw new ReaderFault(
    "refused",
    "damaged",
    "This Word document is damaged or cut off. Get it again from where it came from, or open it in Word and save a copy.",
  );
}
