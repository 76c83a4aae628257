import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { houseStyles } from "@/lib/desk/model";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { explain } from "../create-options";

const usage = `usage: npm run check-quote -- --source FILE [--house-style ${houseStyles.join("|")}] "the quote"   (- for standard input)`;
const mostSourceBytes = 32_000_000;
const mostQuoteBytes = 200_000;

/** What is wrong with what was given, in a sentence. */
class Refused extends Error {}

/**
 * Prints how a quote compares with a source (CONTRACT.md). Answers 0 whatever the result is, 1 where the source or the
 * quote cannot be read, 2 where it is called wrongly.
 */
export default async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if (!call) return explain(usage, 2);
  try {
    const source = await readSource(call.source);
    const quote = call.quote === "-" ? decode(await readInput(mostQuoteBytes, "quote"), "standard input") : call.quote;
    if (quote.trim() === "") throw new Refused("The quote is empty.");
    if (Buffer.byteLength(quote) > mostQuoteBytes) throw new Refused(tooLarge("quote", mostQuoteBytes));
    process.stdout.write(`${JSON.stringify(checkQuote(quote, source, call.houseStyle))}\n`);
    return 0;
  } catch (error) {
    if (error instanceof Refused) return explain(error.message, 1);
    throw error;
  }
}

function readCall(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { source: { type: "string" }, "house-style": { type: "string" } },
    });
    const [quote] = positionals;
    const houseStyle = houseStyles.find((style) => style === (values["house-style"] ?? "clean-up"));
    if (!values.source || quote === undefined || positionals.length > 1 || !houseStyle) return null;
    if (values.source === "-" && quote === "-") return null;
    return { source: values.source, quote, houseStyle };
  } catch (error) {
    // parseArgs throws this at an option that it does not know, or that lacks its value
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function readSource(file: string): Promise<string> {
  if (file === "-") return decode(await readInput(mostSourceBytes, "source"), "standard input");
  try {
    const { size } = await stat(file);
    if (size > mostSourceBytes) throw new Refused(tooLarge("source", mostSourceBytes));
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

async function readInput(most: number, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) throw new Refused(tooLarge(what, most));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (what: string, most: number) => `The ${what} is larger than ${(most / 1e6).toLocaleString("en")} MB.`;
