import { alignWords, type Pair } from "./align-words";
import { extendEdges } from "./extend-edges";
import { findExact } from "./find-exact";
import { findNear } from "./find-near";
import type { SourceIndex } from "./index-source";
import { sharesBase } from "./inflect";
import type { QuoteWord } from "./read-quote";
import { areRelated } from "./related-words";
import { isSoundAt, weigh } from "./weigh-words";
import type { Word } from "./words";

/** A piece of a quote and the passage found for it; pairs are by index into all words of quote and source. */
export type Part = {
  quoteFirst: number;
  quoteEnd: number;
  first: number;
  end: number;
  pairs: Pair[];
  /** weight of the words that agree, of the quote's and of the passage's */
  agreed: number;
  quoteWeight: number;
  sourceWeight: number;
};

export const scoreOf = ({
  agreed,
  quoteWeight,
  sourceWeight,
}: Pick<Part, "agreed" | "quoteWeight" | "sourceWeight">) =>
  quoteWeight + sourceWeight === 0 ? 0 : Math.min(1, (2 * agreed) / (quoteWeight + sourceWeight));

/** Where words `quoteFirst` to `quoteEnd` of the quote may stand, best first: exact places, or else near ones. */
export function locatePiece(
  index: SourceIndex,
  words: readonly QuoteWord[],
  quoteFirst: number,
  quoteEnd: number,
  most: number,
): Part[] {
  const piece = words.slice(quoteFirst, quoteEnd);
  const exact = findExact(index, piece, most);
  if (exact.length > 0) return exact.map((start) => exactPart(words, quoteFirst, quoteEnd, start));
  const parts: Part[] = [];
  for (const { from, to } of findNear(index, piece, Math.min(6, most))) {
    const part = alignPart(index, words, quoteFirst, quoteEnd, from, to);
    if (part && !parts.some((other) => other.first === part.first && other.end === part.end)) parts.push(part);
  }
  return parts.sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, most);
}

export function exactPart(words: readonly QuoteWord[], quoteFirst: number, quoteEnd: number, start: number): Part {
  const pairs: Pair[] = [];
  let weight = 0;
  for (let i = quoteFirst; i < quoteEnd; i++) {
    pairs.push({ quote: i, source: start + i - quoteFirst, same: true });
    weight += weigh(words[i] as QuoteWord);
  }
  const end = start + quoteEnd - quoteFirst;
  return { quoteFirst, quoteEnd, first: start, end, pairs, agreed: weight, quoteWeight: weight, sourceWeight: weight };
}

/** The best alignment of a piece within a window of the source; null where no word agrees. */
export function alignPart(
  index: SourceIndex,
  words: readonly QuoteWord[],
  quoteFirst: number,
  quoteEnd: number,
  from: number,
  to: number,
): Part | null {
  const pairs = alignWords(words.slice(quoteFirst, quoteEnd), index.words.slice(from, to), { free: true }).map(
    ({ quote, source, same }) => ({
      quote: quote < 0 ? -1 : quote + quoteFirst,
      source: source < 0 ? -1 : source + from,
      same,
    }),
  );
  return partOf(index, words, quoteFirst, quoteEnd, extendEdges(index, words, pairs));
}

/** A word that stands on both sides without being aligned has moved: that is a change, but of this very passage. */
function movedWeight(index: SourceIndex, words: readonly QuoteWord[], pairs: readonly Pair[]): number {
  const there = new Map<string, number>();
  for (const { source, same } of pairs) {
    if (same || source < 0) continue;
    const { key } = index.words[source] as Word;
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  let weight = 0;
  for (const { quote, same } of pairs) {
    if (same || quote < 0) continue;
    const word = words[quote] as QuoteWord;
    const count = there.get(word.key) ?? 0;
    if (count === 0) continue;
    there.set(word.key, count - 1);
    weight += weigh(word) * 0.7;
  }
  return weight;
}

/** What a run of words left out without a word in its place counts at most: a long gap is still the same passage. */
const longestGap = 4;

export function partOf(
  index: SourceIndex,
  words: readonly QuoteWord[],
  quoteFirst: number,
  quoteEnd: number,
  pairs: Pair[],
): Part | null {
  let [first, end] = [-1, -1];
  let [agreed, quoteWeight, sourceWeight, gap, same] = [0, 0, 0, 0, 0];
  for (const pair of pairs) {
    if (pair.source >= 0) {
      if (first < 0) first = pair.source;
      end = pair.source + 1;
    }
    const quoted = pair.quote < 0 ? undefined : words[pair.quote];
    const there = pair.source < 0 ? undefined : index.words[pair.source];
    // words in brackets are the printer's own: they neither agree nor disagree
    const own = quoted !== undefined && quoted.bracket === "whole" && !pair.same;
    if (quoted && !own) quoteWeight += weigh(quoted);
    const said = there ? (!quoted && isSoundAt(index.words, pair.source) ? 0.05 : weigh(there)) : 0;
    gap = quoted ? 0 : gap + said;
    if (!own && gap <= longestGap) sourceWeight += said;
    if (!quoted || !there) continue;
    if (pair.same) {
      agreed += weigh(quoted);
      same++;
    } else if (!own && areRelated(quoted, there))
      agreed += weigh(quoted) * (sharesBase(quoted.key, there.key) ? 0.8 : 0.6);
  }
  if (first < 0 || same === 0) return null;
  agreed += movedWeight(index, words, pairs);
  return { quoteFirst, quoteEnd, first, end, pairs, agreed, quoteWeight, sourceWeight };
}
