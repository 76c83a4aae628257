/**
 * Reads random and mutated texts: npm run bench -- extraction-fuzz [TEXTS [SEED]] (100,000, 1). Every span must slice,
 * parts must stand in order, nothing may throw or take over a second. Prints one JSON line; answers 1 where a promise broke.
 */
import { extract } from "@/lib/extraction/extract";
import { brokenPromises } from "./fuzz/broken-promises";
import { randomText } from "./fuzz/random-text";
import { seeded } from "./train-extraction/optimiser";

export default async function main([texts = "100000", seed = "1"]: string[]): Promise<number> {
  const random = seeded(Number(seed));
  const broken: { text: string; why: string }[] = [];
  let [statements, slowest, units] = [0, 0, 0];
  const started = performance.now();
  for (let i = 0; i < Number(texts); i++) {
    const text = randomText(random);
    units += text.length;
    const before = process.cpuUsage();
    try {
      const found = extract(text);
      statements += found.statements.length;
      broken.push(...brokenPromises(text, found).map((why) => ({ text, why })));
    } catch (error) {
      broken.push({ text, why: String(error) });
    }
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1e6);
  }
  console.log(
    JSON.stringify({
      texts: Number(texts),
      seed: Number(seed),
      megabytes: +(units / 1e6).toFixed(1),
      statements,
      slowestSeconds: +slowest.toFixed(3),
      seconds: +((performance.now() - started) / 1000).toFixed(0),
      broken: broken.length,
      examples: broken.slice(0, 3),
    }),
  );
  return broken.length > 0 || slowest > 1 ? 1 : 0;
}
