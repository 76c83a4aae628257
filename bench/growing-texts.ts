import { madeUpNews as news } from "./made-up-news";

const filled = (piece: string) => (units: number) => piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** Kinds of text of any length, ordinary ones and such as no writer writes, each made to as many UTF-16 code units as asked. */
export const growingTexts: Record<string, (units: number) => string> = {
  news,
  "straight marks": filled('"'),
  "opening marks": filled("“ "),
  "closing marks": filled("”"),
  "marks in turn": filled("“a” "),
  brackets: filled("([".repeat(8)),
  initials: filled("J. "),
  "some said": filled("Some said it rained. "),
  pronouns: filled("They said she said he hoped it rained. "),
  "one endless sentence": filled("he said that the old mill said, and "),
  "one endless name": filled("Ines Kofi Robin Adaeze "),
  "one endless quotation": (units) => `Osei said: “${filled("the mill, he said, would close ")(units - 12)}`,
  "nouns without end, with tags": filled("mill stone water, mill stone said "),
  "words and marks": filled('said "a" '),
  "no spaces": filled("abcdefghij"),
  "full stops": filled("."),
  "empty lines": filled("\n"),
  spaces: filled(" "),
  turns: filled("RUIZ: We begin.\nLIND: We do.\n"),
};

/** Processor time, best of a few runs, in seconds: what else the machine does hardly touches it. */
export function processorSeconds(run: () => void, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < runs; n++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}
