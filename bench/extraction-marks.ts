/**
 * How well the extractor finds quotes where all double marks were lost: npm run bench -- extraction-marks FILE [--as-printed].
 * FILE holds one document a line (train-extraction/README.md). Every double quotation mark is taken out first, and every
 * offset moves along, unless it is to be read as printed. Prints one JSON line: a score for each subset, and for each tenth of
 * confidence how many quotes had it and how many of those were right.
 */
import { extract } from "@/lib/extraction/extract";
import type { ExtractedStatement } from "@/lib/extraction/model";
import { type FoundStatement, type GoldStatement, jaccard, QuoteScore, type Subset } from "./score-quotes";
import { type CorpusQuote, readCorpus, withoutMarks } from "./train-extraction/corpus";

const subsets: Subset[] = ["core", "quoted", "direct", "mixed", "indirect", "all"];

export default async function main([file, option]: string[]): Promise<number> {
  if (!file || (option && option !== "--as-printed")) {
    console.error("npm run bench -- extraction-marks FILE [--as-printed]");
    return 2;
  }
  const documents = readCorpus(file).map((one) => (option ? one : withoutMarks(one)));
  const scores = subsets.map((subset) => [subset, new QuoteScore(subset)] as const);
  const tenths = Array.from({ length: 10 }, () => ({ found: 0, right: 0 }));
  for (const { text, quotes } of documents) {
    const found = extract(text).statements.filter(({ kind }) => kind === "quote");
    const gold = quotes.map(asGold);
    for (const [, score] of scores) score.add(text, gold, found.map(asFound));
    for (const { parts, confidence } of found) {
      const tenth = tenths[Math.min(9, Math.floor(confidence * 10))] as { found: number; right: number };
      tenth.found++;
      if (gold.some((one) => one.parts.some((a) => parts.some((b) => jaccard(a, b) >= 0.5)))) tenth.right++;
    }
  }
  const reliability = tenths.map(({ found, right }, i) => ({
    confidence: i / 10,
    found,
    right: found ? Math.round((100 * right) / found) : null,
  }));
  const results = Object.fromEntries(scores.map(([subset, score]) => [subset, score.result()]));
  console.log(JSON.stringify({ documents: documents.length, ...results, reliability }));
  return 0;
}

function asGold({
  parts,
  type,
  core,
  speakerParts,
  speakerStart,
  speakerEnd,
  cueStart,
  cueEnd,
}: CorpusQuote): GoldStatement {
  const speaker = speakerStart === null ? [] : [{ start: speakerStart, end: speakerEnd as number }];
  return { parts, type, core, speaker: speakerParts ?? speaker, cue: [{ start: cueStart, end: cueEnd }] };
}

function asFound({ parts, form, manner, mention, cue }: ExtractedStatement): FoundStatement {
  return { parts, type: form, speech: manner !== "attitude", mention, cue };
}
