import type { Ends, Pair, QuotedWord } from "./align-words";
import { sameWord, type Word } from "./words";

type Align = (quote: readonly QuotedWord[], source: readonly Word[], ends: Ends) => Pair[];
const length = 3;

/**
 * Aligns texts too long for one table: three words in a row that occur once in each are taken to be the same place, the
 * longest ascending run of them is kept, and what stands between is aligned by itself. Where nothing anchors, words are
 * paired one by one as far as both texts go: a poor alignment, but a bounded one.
 */
export function alignByAnchors(
  quote: readonly QuotedWord[],
  source: readonly Word[],
  ends: Ends,
  align: Align,
): Pair[] {
  const anchors = ascending(sharedOnce(quote, source));
  if (anchors.length === 0) return inStep(quote, source, ends);
  const pairs: Pair[] = [];
  let [q, s] = [0, 0];
  const between = (toQ: number, toS: number, free: boolean) => {
    if (q === toQ && (s === toS || free)) return;
    for (const pair of align(quote.slice(q, toQ), source.slice(s, toS), { free }))
      pairs.push({
        quote: pair.quote < 0 ? -1 : pair.quote + q,
        source: pair.source < 0 ? -1 : pair.source + s,
        same: pair.same,
      });
  };
  for (const [atQ, atS] of anchors) {
    if (atQ < q || atS < s) continue;
    // before the first anchor the source may begin anywhere, but no further back than the quote is long
    if (q === 0 && s === 0 && ends.free) s = Math.max(0, atS - atQ * 2);
    between(atQ, atS, false);
    for (let k = 0; k < length; k++) pairs.push({ quote: atQ + k, source: atS + k, same: true });
    [q, s] = [atQ + length, atS + length];
  }
  const rest = quote.length - q;
  between(quote.length, ends.free ? Math.min(source.length, s + rest * 2) : source.length, false);
  return ends.free ? trimmed(pairs) : pairs;
}

/** Source words alone at either end are no part of the passage. */
function trimmed(pairs: Pair[]): Pair[] {
  let [first, end] = [0, pairs.length];
  while (first < end && (pairs[first] as Pair).quote < 0) first++;
  while (end > first && (pairs[end - 1] as Pair).quote < 0) end--;
  return pairs.slice(first, end);
}

function sharedOnce(quote: readonly Word[], source: readonly Word[]): [number, number][] {
  const once = (words: readonly Word[]) => {
    const places = new Map<string, number>();
    for (let i = 0; i + length <= words.length; i++) {
      const key = `${words[i]?.key} ${words[i + 1]?.key} ${words[i + 2]?.key}`;
      places.set(key, places.has(key) ? -1 : i);
    }
    return places;
  };
  const there = once(source);
  const shared: [number, number][] = [];
  for (const [key, at] of once(quote)) {
    const other = there.get(key);
    if (at >= 0 && other !== undefined && other >= 0) shared.push([at, other]);
  }
  return shared.sort((a, b) => a[0] - b[0]);
}

/** The longest run of pairs that ascends on both sides. */
function ascending(pairs: [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (let i = 0; i < pairs.length; i++) {
    const value = (pairs[i] as [number, number])[1];
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as [number, number])[1] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = tails[low - 1] as number;
    tails[low] = i;
  }
  const run: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) run.push(pairs[i] as [number, number]);
  return run.reverse();
}

function inStep(quote: readonly Word[], source: readonly Word[], ends: Ends): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < Math.max(quote.length, ends.free ? 0 : source.length); i++) {
    const [a, b] = [quote[i], source[i]];
    const same = a !== undefined && b !== undefined && sameWord(a, b);
    pairs.push({ quote: a ? i : -1, source: b ? i : -1, same });
  }
  return pairs;
}
