import { createHash } from "node:crypto";
import { createInterface } from "node:readline";
import { z } from "zod";
import { extract } from "@/lib/extraction/extract";
import { explain } from "../create-options";
import { Refused, readText } from "../read-text";

const usage = "usage: npm run extract -- FILE | - | --jsonl";
const line = z.object({ id: z.unknown(), text: z.string() });

/**
 * Prints what is found in one text, or in each line of a stream (CONTRACT.md). Answers 1 where that cannot be read, 2 where
 * it is called wrongly.
 */
export default async function main(args: string[]): Promise<number> {
  const [what, ...rest] = args;
  if (!what || rest.length > 0) return explain(usage, 2);
  if (what === "--jsonl") return await extractLines();
  try {
    const text = await readText(what);
    await print({ sha256: sha256(text), ...extract(text) });
    return 0;
  } catch (error) {
    if (error instanceof Refused) return explain(error.message, 1);
    throw error;
  }
}

async function extractLines(): Promise<number> {
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (raw.trim() === "") continue;
    let parsed: z.infer<typeof line>;
    try {
      parsed = line.parse(JSON.parse(raw));
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as SyntaxError).message;
      return explain(`line ${number} is not {"id","text"}: ${why}`, 1);
    }
    await print({ id: parsed.id, sha256: sha256(parsed.text), ...extract(parsed.text) });
  }
  return 0;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** One line out; waits while the reader is slower than we are. */
async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}
