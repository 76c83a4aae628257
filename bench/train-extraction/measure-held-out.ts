import { extract } from "@/lib/extraction/extract";
import type { ExtractedStatement } from "@/lib/extraction/model";
import { type PackedQuoteModels, unpackClaimModel, unpackQuoteModels } from "@/lib/extraction/models";
import {
  type FoundStatement,
  type GoldStatement,
  isIgnored,
  jaccard,
  QuoteScore,
  type Score,
  type Subset,
} from "../score-quotes";
import { type CorpusDocument, type CorpusQuote, withoutMarks } from "./corpus";
import { trainQuotes } from "./train-quotes";

const subsets: Subset[] = ["core", "quoted", "direct", "mixed", "indirect", "all"];
type Tenth = { confidence: number; found: number; right: number };
export type Measured = { documents: number; reliability: Tenth[] } & Record<Subset, Score>;

/** Scores by subset, and for each tenth of confidence how many quotes had it and how many of those were right. */
export class Measurement {
  private readonly scores = subsets.map((subset) => [subset, new QuoteScore(subset)] as const);
  private readonly tenths = Array.from({ length: 10 }, (_, i): Tenth => ({ confidence: i / 10, found: 0, right: 0 }));
  private documents = 0;

  add({ text, quotes, ignore = [] }: CorpusDocument, statements: readonly ExtractedStatement[]): void {
    this.documents++;
    const found = statements.filter(({ kind }) => kind === "quote");
    const gold = quotes.map(asGold);
    for (const [, score] of this.scores) score.add(text, gold, found.map(asFound), ignore);
    for (const { parts, confidence } of found) {
      if (parts.some((part) => isIgnored(part, ignore))) continue;
      const tenth = this.tenths[Math.min(9, Math.floor(confidence * 10))] as Tenth;
      tenth.found++;
      if (gold.some((one) => one.parts.some((a) => parts.some((b) => jaccard(a, b) >= 0.5)))) tenth.right++;
    }
  }

  result(): Measured {
    const { documents, tenths } = this;
    const scores = Object.fromEntries(this.scores.map(([subset, score]) => [subset, score.result()]));
    return { documents, ...(scores as Record<Subset, Score>), reliability: tenths };
  }
}

/**
 * What the whole method finds in articles that nothing of it has seen: of five parts each is read by models trained on the
 * other four, cue words, linear models and trees. Articles go to parts 1 to 5 in turn, as the corpus lists them.
 */
export function measureHeldOut(
  documents: readonly CorpusDocument[],
  parts: readonly number[],
  say: (step: string) => void,
): { printed: Measured; withoutMarks: Measured } {
  const printed = new Measurement();
  const bare = new Measurement();
  for (const part of parts) {
    const isHeld = (_: CorpusDocument, i: number) => i % folds === part - 1;
    const packed = trainQuotes(
      documents.filter((one, i) => !isHeld(one, i)),
      say,
    );
    const held = documents.filter(isHeld);
    readHeldOut(held, packed, printed, bare);
    say(`part ${part} of ${folds} measured: ${JSON.stringify(printed.result())}`);
  }
  return { printed: printed.result(), withoutMarks: bare.result() };
}

const folds = 5;
export const allParts = Array.from({ length: folds }, (_, i) => i + 1);

export function readHeldOut(
  documents: readonly CorpusDocument[],
  packed: PackedQuoteModels,
  printed: Measurement,
  bare: Measurement,
): void {
  const models = { ...unpackQuoteModels(packed), claim: unpackClaimModel() };
  for (const document of documents) {
    const lost = withoutMarks(document);
    printed.add(document, extract(document.text, models).statements);
    bare.add(lost, extract(lost.text, models).statements);
  }
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

const asFound = ({ parts, form, manner, mention, cue }: ExtractedStatement): FoundStatement => ({
  parts,
  type: form,
  speech: manner !== "attitude",
  mention,
  cue,
});
