/**
 * How fast a quote is found: npm run bench -- fidelity [UNITS]. Quotes are taken from all over a transcript of UNITS
 * (1,000,000) UTF-16 code units that is made for it, and changed in eight ways. One JSON line, in
 * milliseconds of processor time, which what else the machine does hardly touches.
 */
import { checkQuote } from "@/lib/fidelity/check-quote";
import { indexSource } from "@/lib/fidelity/index-source";
import { makeTranscript } from "./made-up-transcript";

const changes: Record<string, (words: string[]) => string> = {
  exact: (words) => words.join(" "),
  "a word changed": (words) => words.map((word, i) => (i === 7 ? "harbour" : word)).join(" "),
  "not put in": (words) => [...words.slice(0, 4), "not", ...words.slice(4)].join(" "),
  "three words left out": (words) => [...words.slice(0, 6), ...words.slice(9)].join(" "),
  "an ellipsis": (words) => [...words.slice(0, 7), "…", ...words.slice(12)].join(" "),
  "two words changed places": (words) => [...words.slice(0, 3), words[8], ...words.slice(4, 8), words[3], ...words.slice(9)].join(" "),
  "half from elsewhere": (words) => [...words.slice(0, 12), "the harbour wall was built by my grandfather in one summer"].join(" "),
  "nowhere": (words) => words.map((_, i) => ["kelp", "lantern", "the", "gravel", "we", "thatch"][i % 6]).join(" "),
};

export default async function main(args: string[]): Promise<number> {
  const units = Number(args[0] ?? 1_000_000);
  const text = makeTranscript(units);
  const indexing: number[] = [];
  for (let run = 0; run < 3; run++) indexing.push(timed(() => indexSource(text)));
  const index = indexSource(text);
  const sentences = text.split("\n");
  const times: Record<string, number[]> = {};
  for (let run = 0; run < 40; run++) {
    const words = sentences
      .slice(Math.floor((sentences.length * run) / 40))
      .join(" ")
      .split(" ", 40)
      .filter((word) => !/^[A-Z]+:$/.test(word))
      .slice(0, 25);
    for (const [name, change] of Object.entries(changes)) {
      const quote = change(words);
      // the first eight runs warm the code up
      const time = timed(() => checkQuote(quote, index));
      if (run >= 8) (times[name] ??= []).push(time);
    }
  }
  const summary = Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, { median: at(list, 0.5), p95: at(list, 0.95) }]),
  );
  console.log(JSON.stringify({ units, indexing: Math.round(Math.min(...indexing)), quotes: summary }));
  return 0;
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const at = (list: number[], share: number) =>
  Math.round(([...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0) * 10) / 10;
