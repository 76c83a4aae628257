import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import { extract } from "@/lib/extraction/extract";

const usage = "usage: npm run extract -- FILE | - | --jsonl\n";
const line = z.object({ id: z.unknown(), text: z.string() });

/** Prints what is found in one text, or in each line of a stream (CONTRACT.md). Answers 2 where it is called wrongly. */
export default async function main(args: string[]): Promise<number> {
  const [what, ...rest] = args;
  if (!what || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  if (what === "--jsonl") return await extractLines();
  const text = what === "-" ? await readAll() : await readFile(what, "utf8");
  await print({ sha256: sha256(text), ...extract(text) });
  return 0;
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
      process.stderr.write(
        `line ${number} is not {"id","text"}: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      return 1;
    }
    await print({ id: parsed.id, sha256: sha256(parsed.text), ...extract(parsed.text) });
  }
  return 0;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** One line out; waits while the reader is slower than we are. */
async function print(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}
