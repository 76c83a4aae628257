import { deflateSync } from "node:zlib";

// For tests and measures: PDFs of set lines, as small as they may be, written here.

export type SetLine = { words: string; x?: number; y?: number; size?: number };
export type PdfOptions = { title?: string; deflate?: boolean; encrypt?: string; objects?: string[] };

// WinAnsi has curly quotes and dashes where Unicode has none of its first 256.
const winAnsi: Record<string, number> = { "’": 0x92, "‘": 0x91, "“": 0x93, "”": 0x94, "–": 0x96, "—": 0x97, "…": 0x85 };
const literal = (text: string) =>
  [...text]
    .map((character) => {
      const code = winAnsi[character] ?? character.charCodeAt(0);
      return code < 0x80 && !"()\\".includes(character) ? character : `\\${code.toString(8).padStart(3, "0")}`;
    })
    .join("");

/** Lines one below the other, 14 points apart, as a page is set. */
export const setLines = (lines: readonly string[], from = 720): SetLine[] =>
  lines.map((words, at) => ({ words, y: from - at * 14 }));

const pageContent = (lines: readonly SetLine[]) =>
  lines
    .map(({ words, x = 72, y = 720, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${literal(words)}) Tj ET`)
    .join("\n");

export function makePdf(pages: readonly (readonly SetLine[])[], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  for (const [at, lines] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    objects.push(stream(Buffer.from(pageContent(lines), "latin1"), options.deflate ?? false));
  }
  objects.push(...(options.objects ?? []));
  const info =
    options.title === undefined ? "" : ` /Info ${objects.push(`<< /Title (${literal(options.title)}) >>`)} 0 R`;
  const encrypt =
    options.encrypt === undefined
      ? ""
      : ` /Encrypt ${objects.push(options.encrypt)} 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;
  return write(objects, info + encrypt);
}

/** A page's content, or anything else, as a stream object. */
export function stream(content: Buffer, deflate: boolean): Buffer {
  const data = deflate ? deflateSync(content) : content;
  const filter = deflate ? " /Filter /FlateDecode" : "";
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length}${filter} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

/** Objects as a file, with where each stands. */
export function write(objects: readonly (string | Buffer)[], trailer: string): Uint8Array {
  const pieces = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n", "latin1")];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const piece = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    pieces.push(piece);
    length += piece.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}
