import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { extract } from "@/lib/extraction/extract";
import { scoreCharacters } from "./score-characters";
import { figures, noScore, type Score, scoreDocument, share } from "./score-extraction";

const usage =
  "npm run bench -- extraction FILE   (gold, a document a line: the export's format “Gold”, or an attribution corpus)";
const offset = z.int().min(0);
const span = z.object({ start: offset, end: offset });
const goldLine = z.object({
  id: z.string(),
  text: z.string(),
  complete: z.boolean().optional(),
  quotes: z.array(
    span.extend({
      parts: z.array(span).optional(),
      type: z.enum(["direct", "indirect", "mixed"]).nullable(),
      speakerStart: offset.nullable(),
      speakerEnd: offset.nullable(),
      speakerParts: z.array(span).optional(),
      canonical: z.string().nullish(),
      core: z.boolean().default(true),
    }),
  ),
  claims: z.array(span).optional(),
  mentions: z.array(span.extend({ entity: z.string() })).optional(),
  characters: z.record(z.string(), z.object({ aliases: z.array(z.string()) })).optional(),
});
type Gold = z.infer<typeof goldLine>;

/** Measures the extraction on gold, a newsroom's own or a corpus's, and prints one line of JSON: percentages by subset. */
export default async function main([file, ...rest]: string[]): Promise<number> {
  if (!file || rest.length > 0) {
    console.error(usage);
    return 2;
  }
  const score = noScore();
  const characters = { told: 0, byPlace: 0, byName: 0 };
  const documents = { measured: 0, notComplete: 0 };
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    const gold = readLine(line);
    if (typeof gold === "string") {
      console.error(`line ${number} of ${file} is not gold: ${gold}`);
      return 1;
    }
    if (gold.complete === false) documents.notComplete++;
    else {
      const found = extract(gold.text);
      const { text, quotes, mentions, characters: named } = gold;
      // a story's `canonical` is a character, not a name
      const unnamed = named && quotes.map((quote) => ({ ...quote, canonical: null }));
      scoreDocument(score, unnamed ? { ...gold, quotes: unnamed } : gold, found.statements);
      if (mentions && named) scoreCharacters(characters, { text, quotes, mentions, characters: named }, found);
      documents.measured++;
    }
  }
  const { told, byPlace, byName } = characters;
  const story = told > 0 ? { characters: { told, byPlace: share(byPlace, told), byName: share(byName, told) } } : {};
  console.log(JSON.stringify({ documents, ...asFigures(score), ...story }));
  if (documents.measured > 0) return 0;
  console.error(
    "No document of this file is complete: every statement in it needs a verdict, or a person who marked it.",
  );
  return 1;
}

const asFigures = (score: Score) =>
  Object.fromEntries(Object.entries(score).map(([name, counts]) => [name, figures(counts)]));

function readLine(line: string): Gold | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return (error as SyntaxError).message;
  }
  const read = goldLine.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  return `${first?.path.join(".")}: ${first?.message}`;
}
