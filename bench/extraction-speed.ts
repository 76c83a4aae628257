/**
 * How fast the extractor is, and whether its time grows with the text: npm run bench -- extraction-speed [UNITS [TEXT]].
 * Each kind of text is read at UNITS (100,000), 4 and 16 times as many UTF-16 code units. One JSON object a line.
 */
import { extract } from "@/lib/extraction/extract";
import { growingTexts, processorSeconds } from "./growing-texts";
import { madeUpNews as news } from "./made-up-news";

const seconds = (text: string, runs: number) => processorSeconds(() => extract(text), runs);

export default async function main([units = "100000", only]: string[]): Promise<number> {
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
