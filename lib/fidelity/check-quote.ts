import { findMoves } from "./find-moves";
import { indexSource, type SourceIndex } from "./index-source";
import { judgeGap } from "./judge-gap";
import { judgePart } from "./judge-part";
import { judgeSurroundings } from "./judge-surroundings";
import { type Arrangement, locateQuote } from "./locate-quote";
import type { ChangeType, FidelityChange, FidelityReport, HouseStyle } from "./model";
import { fidelityResults } from "./model";
import { type Quote, readQuote } from "./read-quote";
import { type Finding, makeReading, type Reading, type Run, spanOf } from "./reading";
import { resultOf, severityOf } from "./weigh-severity";
import type { Word } from "./words";

/**
 * Below these scores no passage is told; the fewer words of weight a quote has, the more a chance passage shares with
 * it. Measured: docs/fidelity.md, npm run bench -- fidelity-floor.
 */
const floors: [weight: number, floor: number][] = [
  [5, 0.55],
  [3.5, 0.6],
  [0, 0.62],
];

/** Arrangements whose score is this near the best are told apart by what is wrong with them. */
const asGood = 0.02;

type Found = { report: FidelityReport; arrangement: Arrangement | null; reading: Reading | null };

/**
 * Holds a printed quote against a source: where it stands there, and every change, typed, located in both and weighed.
 * The same answer for the same texts, always. A quote of no words is not found.
 */
export function checkQuote(
  quote: string,
  source: string | SourceIndex,
  houseStyle: HouseStyle = "clean-up",
): FidelityReport {
  return compareQuote(quote, source, houseStyle).report;
}

/** As checkQuote, with what it was found from. */
function compareQuote(quoteText: string, source: string | SourceIndex, houseStyle: HouseStyle): Found {
  const index = typeof source === "string" ? rememberedIndex(source) : source;
  const quote = readQuote(quoteText);
  const arrangements = locateQuote(index, quote);
  const best = arrangements[0];
  const missed = (score: number): Found => ({
    report: { result: "not-found", score: round(score), match: null, changes: [] },
    arrangement: null,
    reading: null,
  });
  if (!best) return missed(0);
  if (best.score < floorFor(best)) return missed(best.score);
  let chosen: Found | null = null;
  for (const arrangement of arrangements) {
    if (arrangement.score < best.score - asGood) break;
    const found = judge(index, quote, arrangement, houseStyle);
    if (!chosen || rank(found) < rank(chosen)) chosen = found;
  }
  return chosen ?? missed(best.score);
}

const rank = ({ report }: Found) => fidelityResults.indexOf(report.result);
const round = (score: number) => Math.round(score * 1000) / 1000;

function floorFor({ parts }: Arrangement): number {
  const weight = parts.reduce((sum, part) => sum + part.quoteWeight, 0);
  return floors.find(([least]) => weight >= least)?.[1] ?? 1;
}

/** The last source read: quotes of one document are checked one after another. */
let remembered: SourceIndex | null = null;
function rememberedIndex(text: string): SourceIndex {
  if (remembered?.text !== text) remembered = indexSource(text);
  return remembered;
}

function judge(index: SourceIndex, quote: Quote, arrangement: Arrangement, houseStyle: HouseStyle): Found {
  const { parts } = arrangement;
  const reading = makeReading(quote, index, parts);
  const findings = parts.flatMap((part) => judgePart(reading, part));
  for (let i = 1; i < parts.length; i++) {
    const [before, after] = [parts[i - 1], parts[i]];
    if (before && after) findings.push(...judgeGap(reading, before, after, after.marked));
  }
  findings.push(...findMissingPieces(quote, arrangement), ...findMoves(reading, parts));
  const [first, last] = [parts[0], parts.at(-1)];
  if (first && last) findings.push(...judgeSurroundings(reading, first, last));
  const changes = toChanges(reading, findings, houseStyle);
  const run = { first: Math.min(...parts.map((part) => part.first)), end: Math.max(...parts.map((part) => part.end)) };
  const match = spanOf(index.text, index.words, run);
  return {
    report: { result: resultOf(changes), score: round(arrangement.score), match, changes },
    arrangement,
    reading,
  };
}

/** Pieces between ellipses that stand nowhere in the source. */
function findMissingPieces(quote: Quote, { parts }: Arrangement): Finding[] {
  return quote.pieces
    .filter((piece) => !parts.some((part) => part.quoteFirst >= piece.first && part.quoteEnd <= piece.end))
    .map((piece) => ({
      type: "insertion" as const,
      quote: piece,
      source: { first: parts[0]?.first ?? 0, end: parts[0]?.first ?? 0 },
      why: "These words stand nowhere in the source.",
    }));
}

const formal = new Set<ChangeType>(["contraction", "spelling", "number-form"]);

/** Whether the first word of either run stands where words differ in more than their form. */
const isChanged = ({ quote, index }: Reading, changed: readonly Finding[], ours: Run, theirs: Run): boolean =>
  changed.some((one) => holds(quote.words, one.quote, ours.first) || holds(index.words, one.source, theirs.first));

/** Whether one of the run's words stands on the span of the word at `at`: "don't" is two on one. Words come in order. */
function holds(words: readonly Word[], { first, end }: Run, at: number): boolean {
  const place = words[at]?.start;
  if (place === undefined || end <= first) return false;
  return (words[first]?.start ?? Number.POSITIVE_INFINITY) <= place && place <= (words[end - 1]?.start ?? -1);
}

function toChanges(reading: Reading, findings: readonly Finding[], houseStyle: HouseStyle): FidelityChange[] {
  const seen = new Set<string>();
  const changes: FidelityChange[] = [];
  const changed = findings.filter(({ type }) => !formal.has(type));
  for (const { type, quote, source, why } of findings) {
    const change: FidelityChange = {
      type,
      quote: spanOf(reading.quote.text, reading.quote.words, quote),
      source: spanOf(reading.index.text, reading.index.words, source),
      severity: severityOf(type, houseStyle),
      why,
    };
    // "don't" is two words on one span: told once
    const key = `${type} ${change.quote.start} ${change.quote.end} ${change.source.start}`;
    if (seen.has(key)) continue;
    // "will" and "won't" are told as a negation, not as a contraction besides
    if (formal.has(type) && isChanged(reading, changed, quote, source)) continue;
    seen.add(key);
    changes.push(change);
  }
  return changes.sort((a, b) => a.quote.start - b.quote.start || a.source.start - b.source.start);
}
