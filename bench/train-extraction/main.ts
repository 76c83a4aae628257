/** Trains the models and writes their weights: npx tsx bench/train-extraction/main.ts CORPUS-FOLDER [PART] (see README.md). */
import fs from "node:fs";
import path from "node:path";
import { packModel } from "@/lib/extraction/pack-model";
import { readCorpus } from "./corpus";
import { trainClaims } from "./train-claims";
import { trainQuotes } from "./train-quotes";

const [folder, part] = process.argv.slice(2);
if (!folder) throw new Error("usage: npx tsx bench/train-extraction/main.ts CORPUS-FOLDER [quotes|claims]");
const started = Date.now();
const say = (step: string) =>
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${step}\n`);

/** Each part is a file of weights, trained alone. */
const parts = {
  quotes: () => trainQuotes(readCorpus(path.join(folder, "news-train.jsonl")), say),
  claims: () => ({
    claim: packModel(trainClaims(path.join(folder, "claims-train.jsonl"), { bits: 20, seed: 7 }, say)),
  }),
};

for (const [name, train] of Object.entries(parts)) {
  if (part !== undefined && part !== name) continue;
  const out = path.join(import.meta.dirname, `../../lib/extraction/weights/${name}.json`);
  fs.writeFileSync(out, `${JSON.stringify(train(), null, 1)}\n`);
  say(`${name}: ${(fs.statSync(out).size / 1e6).toFixed(2)} MB written`);
}
