/** How fast the extractor is, and whether its time grows with the text: npx tsx bench/extraction-speed.ts. One JSON line. */
import { extract } from "@/lib/extraction/extract";

const article = [
  "Ines Marchetti, who runs the harbour, said the bridge would not open this year. “The steel came late,” she said, “and the money later.”",
  "Officials denied it. According to Kofi Osei, a spokesman for the U.S. office of 01.AI, 12 percent of the work is done.",
].join("\n\n");

const texts: Record<string, (units: number) => string> = {
  news: (units) => `${article}\n\n`.repeat(Math.ceil(units / article.length)),
  "quote marks": (units) => '"'.repeat(units),
  "opening marks": (units) => "“ ".repeat(units / 2),
  brackets: (units) => "([".repeat(units / 2),
  initials: (units) => "J. ".repeat(units / 3),
  "one endless sentence": (units) => "he said that she said, and ".repeat(units / 27),
  "some said": (units) => "Some said it rained. ".repeat(units / 21),
};

const seconds = (text: string) => {
  const started = performance.now();
  extract(text);
  return (performance.now() - started) / 1000;
};

const started = performance.now();
extract(article);
const first = (performance.now() - started) / 1000;
for (let i = 0; i < 20; i++) extract((texts.news as (units: number) => string)(20_000));

const size = Number(process.argv[2] ?? 250_000);
const report: Record<string, unknown> = { firstCallSeconds: +first.toFixed(3) };
for (const [name, make] of Object.entries(texts)) {
  const small = seconds(make(size));
  const large = seconds(make(size * 4));
  report[name] = {
    megabytesPerSecond: +((size * 4) / 1e6 / large).toFixed(2),
    timeForFourTimesTheText: +(large / small).toFixed(2),
  };
}
console.log(JSON.stringify(report));
