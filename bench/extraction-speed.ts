/**
 * How fast the extractor is, and whether its time grows with the text: npm run bench -- extraction-speed [UNITS [TEXT]].
 * Each kind of text is read at UNITS (100,000), 4 and 16 times as many UTF-16 code units. One JSON object a line.
 */
import { extract } from "@/lib/extraction/extract";
import { madeUpNews as news } from "./made-up-news";

const filled = (piece: string) => (units: number) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
const texts: Record<string, (units: number) => string> = {
  news,
  "straight marks": filled('"'),
  "opening marks": filled("“ "),
  brackets: filled("([".repeat(8)),
  initials: filled("J. "),
  "some said": filled("Some said it rained. "),
  pronouns: filled("They said she said he hoped it rained. "),
  "one endless sentence": filled("he said that the old mill said, and "),
  "one endless name": filled("Ines Kofi Robin Adaeze "),
  "nouns without end, with tags": filled("mill stone water, mill stone said "),
  "words and marks": filled('said "a" '),
  "no spaces": filled("abcdefghij"),
  "full stops": filled("."),
  "empty lines": filled("\n"),
  spaces: filled(" "),
  turns: filled("RUIZ: We begin.\nLIND: We do.\n"),
};

/** Processor time, best of a few runs, in seconds: what else the machine does hardly touches it. */
function seconds(text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    extract(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

export default async function main([units = "100000", only]: string[]): Promise<number> {
  const size = Number(units);
  console.log(JSON.stringify({ firstCallSeconds: +seconds(news(2_000), 1).toFixed(3) }));
  seconds(news(20_000), 15);
  for (const [name, make] of Object.entries(texts)) {
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
