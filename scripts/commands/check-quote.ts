import { parseArgs } from "node:util";
import { houseStyles } from "@/lib/desk/model";
import { checkQuote } from "@/lib/fidelity/check-quote";
import { explain } from "../create-options";
import { Refused, readText } from "../read-text";

const usage = `usage: npm run check-quote -- --source FILE [--house-style ${houseStyles.join("|")}] "the quote"   (- for standard input)`;
const mostQuoteBytes = 200_000;

/**
 * Prints how a quote compares with a source (CONTRACT.md). Answers 0 whatever the result is, 1 where the source or the
 * quote cannot be read, 2 where it is called wrongly.
 */
export default async function main(args: string[]): Promise<number> {
  const call = readCall(args);
  if (!call) return explain(usage, 2);
  try {
    const source = await readText(call.source);
    const quote = call.quote === "-" ? await readText("-", mostQuoteBytes) : call.quote;
    if (quote.trim() === "") throw new Refused("The quote is empty.");
    if (Buffer.byteLength(quote) > mostQuoteBytes)
      throw new Refused(`The quote is larger than ${mostQuoteBytes / 1e6} MB.`);
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
