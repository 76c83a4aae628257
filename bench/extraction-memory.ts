/**
 * Whether the extractor keeps anything of what it has read: npm run bench -- extraction-memory [DOCUMENTS] (10,000). After
 * each tenth the memory in use is taken, rubbish collected first. Prints one JSON line; answers 1 where the last tenth
 * holds over a megabyte more than the second, for the first fills what is kept on purpose.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { extract } from "@/lib/extraction/extract";
import { madeUpNews } from "./made-up-news";

const shortest = 400;
const spread = 13;
const step = 100;
const allowedMegabytes = 1;

export default async function main([documents = "10000"]: string[]): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const tenth = Math.floor(Number(documents) / 10);
  const heap: number[] = [];
  const resident: number[] = [];
  let [statements, units] = [0, 0];
  for (let i = 1; i <= tenth * 10; i++) {
    // no two documents name the same people, and their lengths differ
    const text = madeUpNews(shortest + (i % spread) * step, i * 11);
    units += text.length;
    statements += extract(text).statements.length;
    if (i % tenth > 0) continue;
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    heap.push(+((heapUsed + external) / 1e6).toFixed(2));
    resident.push(Math.round(rss / 1e6));
  }
  const grown = +((heap.at(-1) as number) - (heap[1] as number)).toFixed(2);
  console.log(
    JSON.stringify({
      documents: tenth * 10,
      megabytes: +(units / 1e6).toFixed(1),
      statements,
      heapMegabytes: heap,
      residentMegabytes: resident,
      grown,
    }),
  );
  return grown > allowedMegabytes ? 1 : 0;
}
