/** Bytes of UTF-8: what the desk takes in one document. */
const largestFile = 5 * 1024 * 1024;

export type ReadFile = { ok: true; text: string } | { ok: false; title: string; message: string };

const extensions = /\.(txt|text|md|markdown)$/i;

/** A text file's words, or what is wrong with it and what to do, in sentences. `bytes` are the whole file. */
export function readTextFile(name: string, bytes: Uint8Array): ReadFile {
  if (bytes.length === 0) return wrong(`${name} is empty`, "There is nothing in it to read. Choose another file.");
  if (bytes.length > largestFile) {
    const size = (Math.ceil((bytes.length / 1024 / 1024) * 10) / 10).toFixed(1);
    return wrong(`${name} is too large`, `It has ${size} MB, and a document may have 5. Bring it in as several parts.`);
  }
  const format = otherFormat(bytes);
  if (format)
    return wrong(`${name} is ${format}, not text`, "Open it where it was written, copy its text and paste it here.");
  if (!extensions.test(name))
    return wrong(
      `${name} is not a kind of file this desk reads`,
      "It reads .txt and .md. Copy the text and paste it here.",
    );
  // UTF-16 of Latin letters is valid UTF-8 too, with a zero after each letter: it is asked about first.
  if (isUtf16(bytes)) return notUtf8(name, bytes);
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return notUtf8(name, bytes);
  }
}

const notUtf8 = (name: string, bytes: Uint8Array) =>
  wrong(
    `${name} is not UTF-8`,
    `It seems to be ${guessEncoding(bytes)}. Save it again as UTF-8, or open it, copy its text and paste it here.`,
  );

const wrong = (title: string, message: string): ReadFile => ({ ok: false, title, message });

const signatures: [string, number[]][] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["an Office or zip file", [0x50, 0x4b, 0x03, 0x04]],
  ["an older Office file", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an RTF file", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["a picture", [0xff, 0xd8, 0xff]],
  ["a picture", [0x47, 0x49, 0x46, 0x38]],
];

function otherFormat(bytes: Uint8Array): string | null {
  const known = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  // UTF-16 has a zero in every second byte of Latin text; anything else with zeros in it is not text.
  return bytes.includes(0) && !isUtf16(bytes) ? "a binary file" : null;
}

const isUtf16 = (bytes: Uint8Array) => utf16Order(bytes) !== null;

function utf16Order(bytes: Uint8Array): "little" | "big" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "little";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "big";
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

/** Which encoding bytes that are not UTF-8 seem to be in: a guess, said as one. */
function guessEncoding(bytes: Uint8Array): string {
  const order = utf16Order(bytes);
  if (order) return `UTF-16 (${order}-endian)`;
  // Bytes 0x80 to 0x9F are control characters in ISO 8859 and curly quotes, dashes and the euro in Windows-1252.
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? "Windows-1252 (Western)" : "ISO 8859-1 (Latin 1)";
}
