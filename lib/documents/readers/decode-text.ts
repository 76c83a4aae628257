import { ReaderFault } from "./reader-fault";

const marks: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The encoding that a file's byte order mark names, or null. */
export const markedEncoding = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/**
 * The characters of a text file. Its own byte order mark is believed first, then what was declared of it, then UTF-8.
 * An encoding is never guessed: a wrong guess changes words without anybody seeing it.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const encoding = markedEncoding(bytes) ?? declared ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    const named = encoding.slice(0, 40);
    throw undecodable(`It says that its encoding is “${named}”, which is none that this desk knows.`, error);
  }
  // UTF-16 of Latin letters is valid UTF-8 too, with a zero after each letter: it is asked about first.
  if (decoder.encoding === "utf-8" && zeroOrder(bytes))
    throw undecodable(`It seems to be UTF-16 (${zeroOrder(bytes)}-endian) without a byte order mark.`);
  // Node's decoder of this one takes it for ISO 8859-1, in which these 32 bytes are control characters.
  if (decoder.encoding === "windows-1252") return decodeWindows1252(bytes);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    const why = declared
      ? `It says that it is ${decoder.encoding}, but holds bytes that are not.`
      : `It seems to be ${guessEncoding(bytes)}.`;
    throw undecodable(why, error);
  }
}

/** What bytes 0x80 to 0x9F mean in Windows-1252 (WHATWG Encoding); five of them mean themselves. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] as string);

const undecodable = (why: string, cause?: unknown) =>
  new ReaderFault("unsupported", "undecodable", `This text is not UTF-8. ${why} Save it again as UTF-8.`, { cause });

/** Which bytes of two are zero where many are: the order of UTF-16 that has no mark. */
export function zeroOrder(bytes: Uint8Array): "little" | "big" | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? "even" : "odd"] += 1;
  });
  const many = sample.length * 0.3;
  if (zeros.odd > many && zeros.even === 0) return "little";
  if (zeros.even > many && zeros.odd === 0) return "big";
  return null;
}

// Bytes 0x80 to 0x9F are control characters in ISO 8859 and curly quotes, dashes and the euro in Windows-1252.
const guessEncoding = (bytes: Uint8Array): string =>
  bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? "Windows-1252 (Western)" : "ISO 8859-1 (Latin 1)";

// Looked for in bytes read as Latin-1, where the letters of every encoding that may be declared this way are themselves.
const htmlCharset = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const xmlEncoding = /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;

/** The encoding that a page declares of itself, as browsers look for it: in its first 1,024 bytes (here 4,096). */
export function declaredInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const named = (htmlCharset.exec(head)?.[1] ?? xmlEncoding.exec(head)?.[1])?.toLowerCase() ?? null;
  // A page that can be read as far as its declaration is not in UTF-16, whatever it declares (HTML 13.2.3.2).
  return named?.startsWith("utf-16") ? "utf-8" : named;
}
