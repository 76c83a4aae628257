/**
 * Where the floor of "not found" lies: npm run bench -- fidelity-floor. The quotes of the fixtures are scored against
 * what they were made from, and against a made-up transcript of a million code units about other things. One JSON line.
 */
import { harmful } from "@/lib/fidelity/fixtures/harmful";
import { harmless } from "@/lib/fidelity/fixtures/harmless";
import { outOfContext } from "@/lib/fidelity/fixtures/out-of-context";
import { reworded } from "@/lib/fidelity/fixtures/reworded";
import { indexSource, type SourceIndex } from "@/lib/fidelity/index-source";
import { locateQuote } from "@/lib/fidelity/locate-quote";
import { readQuote } from "@/lib/fidelity/read-quote";
import { weigh } from "@/lib/fidelity/weigh-words";
import { makeTranscript } from "./made-up-transcript";

export default async function main(args: string[]): Promise<number> {
  const elsewhere = indexSource(makeTranscript(Number(args[0] ?? 1_000_000)));
  const bands: Record<string, { own: number[]; elsewhere: number[] }> = {};
  for (const [result, quote, source, before = ""] of Object.values({ ...harmless, ...reworded, ...harmful, ...outOfContext }).flat()) {
    const read = readQuote(quote);
    const weight = read.words.reduce((sum, word) => sum + weigh(word), 0);
    const band = weight < 2 ? "below 2" : weight < 3.5 ? "2 to 3.5" : weight < 5 ? "3.5 to 5" : "5 and more";
    bands[band] ??= { own: [], elsewhere: [] };
    if (result !== "not-found") bands[band].own.push(score(indexSource(before + source), read));
    bands[band].elsewhere.push(score(elsewhere, read));
  }
  const shown = Object.entries(bands).map(([band, { own, elsewhere: other }]) => [
    band,
    { quotes: other.length, own: [...own].sort((a, b) => a - b).slice(0, 4), elsewhere: [...other].sort((a, b) => b - a).slice(0, 6) },
  ]);
  console.log(JSON.stringify(Object.fromEntries(shown)));
  return 0;
}

const score = (index: SourceIndex, quote: ReturnType<typeof readQuote>) =>
  Math.round((locateQuote(index, quote)[0]?.score ?? 0) * 100) / 100;
