/**
 * How fast the extractor is, and whether its time grows with the text: npm run bench -- extraction-speed [UNITS [TEXT]].
 * Each kind of text is read at UNITS (100,000), 4 and 16 times as many UTF-16 code units. One JSON object a line.
 * With a file in the corpus format in place of UNITS its documents are read one after another, round after round.
 */
import { extract } from "@/lib/extraction/extract";
import { growingTexts, processorSeconds } from "./growing-texts";
import { madeUpNews as news } from "./made-up-news";
import { readCorpus } from "./train-extraction/corpus";

const seconds = (text: string, runs: number) => processorSeconds(() => extract(text), runs);

/** Rounds through the documents of a file; the first few are for warming up. */
const rounds = 12;
const warming = 3;

function readDocuments(file: string) {
  const texts = readCorpus(file).map(({ text }) => text);
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const times = Array.from({ length: rounds }, () =>
    processorSeconds(() => {
      for (const text of texts) extract(text);
    }, 1),
  );
  const speeds = times
    .slice(warming)
    .map((one) => +(megabytes / one).toFixed(2))
    .toSorted((a, b) => a - b);
  return {
    documents: texts.length,
    megabytes: +megabytes.toFixed(2),
    megabytesPerSecond: { slowest: speeds[0], median: speeds[Math.floor(speeds.length / 2)], fastest: speeds.at(-1) },
  };
}

export default async function main([units = "100000", only]: string[]): Promise<number> {
  if (units.endsWith(".jsonl")) {
    console.log(JSON.stringify(readDocuments(units)));
    return 0;
  }
  const size = Number(units);
  console.log(JSON.stringify({ firstCallSeconds: +seconds(news(2_000), 1).toFixed(3) }));
  seconds(news(20_000), 15);
  for (const [name, make] of Object.entries(growingTexts)) {
    if (only && name !== only) continue;
    const small = seconds(make(size), 3);
    const middle = seconds(make(size * 4), 2);
    const large = seconds(make(size * 16), 1);
    console.log(
      JSON.stringify({
        text: name,
        megabytesPerSecond: +((size * 16) / 1e6 / large).toFixed(2),
        seconds: [small, middle, large].map((s) => +s.toFixed(3)),
        growth: [middle / small, large / middle].map((g) => +g.toFixed(2)),
      }),
    );
  }
  return 0;
}
