import { findExact } from "./find-exact";
import type { SourceIndex } from "./index-source";
import { alignPart, exactPart, locatePiece, type Part, partOf, scoreOf } from "./locate-piece";
import type { Quote, QuoteWord } from "./read-quote";
import { weigh } from "./weigh-words";

/** Parts in the quote's order; `marked` says whether an ellipsis stands before the part. */
export type Arrangement = { parts: (Part & { marked: boolean })[]; score: number };

/** Words of the source within which the next piece of a quote is looked for first. */
const nearby = 400;
const places = 12;
const longQuote = 5_000;
/** A piece is taken where it was found nearby only if it is this much alike; else the whole source is searched. */
const goodEnough = 0.7;
/** A run of words that the passage does not hold is looked for elsewhere if it weighs this much. */
const strayWeight = 3;

/** Ways in which the quote may have been made from the source, best first. Empty where no word of it stands there. */
export function locateQuote(index: SourceIndex, quote: Quote): Arrangement[] {
  const pieces = quote.pieces;
  if (pieces.length === 0) return [];
  const weights = pieces.map((piece) => weightOf(quote.words.slice(piece.first, piece.end)));
  const anchor = weights.indexOf(Math.max(...weights));
  const { first, end } = pieces[anchor] as { first: number; end: number };
  // a quote longer than any in print is held against one passage only, so that the time stays bounded
  const long = quote.words.length > longQuote;
  const found: Arrangement[] = [];
  for (const part of locatePiece(index, quote.words, first, end, long ? 1 : places)) {
    const parts: (Part & { marked: boolean })[] = [{ ...part, marked: anchor > 0 }];
    for (let i = anchor + 1; i < pieces.length; i++) {
      const next = locateBeside(index, quote, i, parts.at(-1) as Part, 1);
      if (next) parts.push({ ...next, marked: true });
    }
    for (let i = anchor - 1; i >= 0; i--) {
      const next = locateBeside(index, quote, i, parts[0] as Part, -1);
      if (next) parts.unshift({ ...next, marked: i > 0 });
    }
    const whole = long ? parts : parts.flatMap((one) => splitStray(index, quote, one));
    found.push({ parts: whole, score: scoreParts(quote, whole) });
  }
  return found.sort((a, b) => b.score - a.score);
}

const weightOf = (words: readonly QuoteWord[]) => words.reduce((sum, word) => sum + weigh(word), 0);

function scoreParts(quote: Quote, parts: readonly Part[]): number {
  const sum = { agreed: 0, quoteWeight: 0, sourceWeight: 0 };
  for (const part of parts) {
    sum.agreed += part.agreed;
    sum.quoteWeight += part.quoteWeight;
    sum.sourceWeight += part.sourceWeight;
  }
  // words of pieces that were found nowhere count against it
  for (const piece of quote.pieces)
    if (!parts.some((part) => part.quoteFirst >= piece.first && part.quoteEnd <= piece.end))
      sum.quoteWeight += weightOf(quote.words.slice(piece.first, piece.end));
  return scoreOf(sum);
}

/** The piece after (or before) a part: near it where it stands there, else wherever it stands. */
function locateBeside(index: SourceIndex, quote: Quote, at: number, beside: Part, side: 1 | -1): Part | null {
  const { first, end } = quote.pieces[at] as { first: number; end: number };
  const words = quote.words.slice(first, end);
  const total = index.words.length;
  const [from, to] =
    side > 0
      ? [beside.end, Math.min(total, beside.end + nearby + words.length)]
      : [Math.max(0, beside.first - nearby - words.length), beside.first];
  const exact = findExact(index, words, side > 0 ? 1 : 1_000, from, to);
  const start = side > 0 ? exact[0] : exact.at(-1);
  if (start !== undefined) return exactPart(quote.words, first, end, start);
  const near = alignPart(index, quote.words, first, end, from, to);
  if (near && scoreOf(near) >= goodEnough) return near;
  const elsewhere = locatePiece(index, quote.words, first, end, places);
  const distance = (part: Part) => Math.abs(part.first - beside.end);
  const best = elsewhere[0] && scoreOf(elsewhere[0]);
  const closest = elsewhere
    .filter((part) => scoreOf(part) > (best ?? 1) - 0.01)
    .sort((a, b) => distance(a) - distance(b))[0];
  if (near && (!closest || scoreOf(near) + 0.15 >= scoreOf(closest))) return near;
  return closest ?? null;
}

/**
 * Words that a part's passage does not hold may come from another place: then the part is two, joined without a mark.
 * Each of the two must be found better than they were together.
 */
function splitStray(
  index: SourceIndex,
  quote: Quote,
  part: Part & { marked: boolean },
): (Part & { marked: boolean })[] {
  if (part.agreed >= part.quoteWeight - strayWeight + 0.01) return [part];
  const run = longestStray(quote, part);
  if (!run) return [part];
  const stray = locatePiece(index, quote.words, run.first, run.end, 1)[0];
  if (!stray || scoreOf(stray) < 0.85) return [part];
  const side = (from: number, to: number): Part | null => {
    const held = part.pairs.filter(({ quote: q }) => q >= from && q < to);
    const sources = held.map(({ source }) => source).filter((source) => source >= 0);
    if (sources.length === 0) return null;
    const [low, high] = [sources[0] as number, sources.at(-1) as number];
    const pairs = part.pairs.filter(({ quote: q, source: s }) => (q < 0 ? s > low && s < high : q >= from && q < to));
    return partOf(index, quote.words, from, to, pairs);
  };
  const before = side(part.quoteFirst, run.first);
  const after = side(run.end, part.quoteEnd);
  if (!before && !after) return [part];
  const parts: (Part & { marked: boolean })[] = [];
  for (const one of [before, stray, after]) if (one) parts.push({ ...one, marked: parts.length === 0 && part.marked });
  return parts;
}

function longestStray(quote: Quote, part: Part): { first: number; end: number } | null {
  let best: { first: number; end: number; weight: number } | null = null;
  let [first, weight] = [-1, 0];
  // one light word that agrees by chance does not end a run
  const agrees = new Set(part.pairs.filter(({ same, quote: q }) => same && q >= 0).map(({ quote: q }) => q));
  const ends = (q: number) => {
    if (!agrees.has(q)) return false;
    const alone = !agrees.has(q - 1) && !agrees.has(q + 1);
    return !(alone && weigh(quote.words[q] as QuoteWord) < 1);
  };
  for (let q = part.quoteFirst; q <= part.quoteEnd; q++) {
    if (q < part.quoteEnd && !ends(q)) {
      if (first < 0) first = q;
      weight += weigh(quote.words[q] as QuoteWord);
      continue;
    }
    if (first >= 0 && weight >= strayWeight && (!best || weight > best.weight)) best = { first, end: q, weight };
    [first, weight] = [-1, 0];
  }
  return best && { first: best.first, end: best.end };
}
