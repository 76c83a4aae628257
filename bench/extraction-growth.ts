/**
 * Whether time grows with the text and no faster: npm run bench -- extraction-growth [UNITS [TEXT]]. Each kind of text is
 * read at a sixteenth of UNITS (5,000,000), a quarter and all. One JSON object a line; answers 1 where four times the text
 * took more than 4.4 times as long.
 */
import { extract } from "@/lib/extraction/extract";
import { growingTexts, processorSeconds } from "./growing-texts";

const most = 4.4;
/** The best of as many counts or more, at every size: of quick ones as many as warm the code and fill the time. */
const runs = 3;
const seconds = 1;
/** Below this a clock tells nothing. */
const leastSeconds = 0.02;

export default async function main([units = "5000000", only]: string[]): Promise<number> {
  const largest = Number(units);
  for (let n = 0; n < 15; n++) extract(growingTexts.news?.(20_000) ?? "");
  let worst = 0;
  for (const [text, make] of Object.entries(growingTexts)) {
    if (only && text !== only) continue;
    extract(make(50_000));
    const times = [16, 4, 1].map((share) => {
      const one = make(Math.round(largest / share));
      const first = processorSeconds(() => extract(one), 1);
      return processorSeconds(() => extract(one), Math.max(runs, Math.ceil(seconds / first)));
    });
    const growth = times.slice(1).map((s, i) => s / Math.max(leastSeconds, times[i] as number));
    worst = Math.max(worst, ...growth);
    console.log(
      JSON.stringify({
        text,
        megabytesPerSecond: +(largest / 1e6 / (times.at(-1) as number)).toFixed(2),
        seconds: times.map((s) => +s.toFixed(3)),
        growth: growth.map((g) => +g.toFixed(2)),
      }),
    );
  }
  return worst > most ? 1 : 0;
}
