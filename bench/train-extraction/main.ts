/**
 * Trains the models and writes their weights: npx tsx bench/train-extraction/main.ts CORPUS-FOLDER [quotes|claims].
 * Or measures what models find in articles they have not read: … CORPUS-FOLDER held-out [PARTS] (see README.md).
 */
import fs from "node:fs";
import path from "node:path";
import { packModel } from "@/lib/extraction/pack-model";
import { readCorpus } from "./corpus";
import { allParts, measureHeldOut } from "./measure-held-out";
import { trainClaims } from "./train-claims";
import { trainQuotes } from "./train-quotes";

const [folder, part, listed] = process.argv.slice(2);
if (!folder)
  throw new Error("usage: npx tsx bench/train-extraction/main.ts CORPUS-FOLDER [quotes|claims|held-out [PARTS]]");
const started = Date.now();
const say = (step: string) =>
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${step}\n`);

/** Each part is a file of weights, trained alone. */
const news = () => readCorpus(path.join(folder, "news-train.jsonl"));
const parts = {
  quotes: () => trainQuotes(news(), say),
  claims: () => ({
    claim: packModel(trainClaims(path.join(folder, "claims-train.jsonl"), { bits: 20, seed: 7 }, say)),
  }),
};

if (part === "held-out")
  console.log(JSON.stringify(measureHeldOut(news(), listed?.split(",").map(Number) ?? allParts, say), null, 1));

for (const [name, train] of Object.entries(parts)) {
  if (part !== undefined && part !== name) continue;
  const out = path.join(import.meta.dirname, `../../lib/extraction/weights/${name}.json`);
  fs.writeFileSync(out, `${JSON.stringify(train(), null, 1)}\n`);
  say(`${name}: ${(fs.statSync(out).size / 1e6).toFixed(2)} MB written`);
}
