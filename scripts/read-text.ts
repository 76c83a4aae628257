import { readFile, stat } from "node:fs/promises";

/** What is wrong with what was given, in a sentence. */
export class Refused extends Error {}

const mostTextBytes = 32_000_000;

/** The text of a file, or of standard input where it is called `-`. What cannot be read is refused in a sentence. */
export async function readText(file: string, most = mostTextBytes): Promise<string> {
  if (file === "-") return decode(await readInput(most), "Standard input");
  try {
    const { size } = await stat(file);
    if (size > most) throw new Refused(tooLarge(file, most));
    return decode(await readFile(file), file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Refused(`There is no file ${file}.`, { cause: error });
    if (code === "EISDIR") throw new Refused(`${file} is a folder, not a text.`, { cause: error });
    if (code === "EACCES") throw new Refused(`${file} may not be read.`, { cause: error });
    throw error;
  }
}

/** Bytes as text, a byte order mark kept, so that offsets are those of the file's text. */
function decode(bytes: Buffer, name: string): string {
  if (bytes.includes(0))
    throw new Refused(`${name} is not plain text. Bring it in as a document, or save it as UTF-8 text.`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Refused(`${name} is not UTF-8 text. Save it as UTF-8 and try again.`, { cause: error });
  }
}

async function readInput(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) throw new Refused(tooLarge("Standard input", most));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string, most: number) =>
  `${name} is larger than ${(most / 1e6).toLocaleString("en")} MB. Cut it, and give the pieces one by one.`;
