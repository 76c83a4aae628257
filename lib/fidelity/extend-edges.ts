import type { Pair } from "./align-words";
import type { SourceIndex } from "./index-source";
import { between } from "./reading";
import type { Word } from "./words";

const sentenceEnd = /[.!?…\n]/;

/**
 * Where the quote begins or ends with words that do not agree, the few words that the source has there, up to the edge
 * of its sentence, are what was said in their place: "The mayor | took the keys" for "He | took the keys". On the other
 * edge they count only where they hold one of the words that lack a partner.
 */
export function extendEdges(index: SourceIndex, words: readonly Word[], pairs: readonly Pair[]): Pair[] {
  const sources = pairs.map(({ source }) => source).filter((source) => source >= 0);
  if (sources.length === 0) return [...pairs];
  const [first, last] = [Math.min(...sourceEnds(sources)), Math.max(...sourceEnds(sources))];
  const opening = pairs.findIndex(({ same }) => same);
  const closing = pairs.findLastIndex(({ same }) => same);
  const lacking = pairs.filter(({ quote, source }) => quote >= 0 && source < 0);
  const keys = new Set(lacking.map(({ quote }) => words[quote]?.key));
  const take = (edge: number, side: 1 | -1, atEdge: number) => {
    const found = extra(index, edge, side, lacking.length);
    return atEdge > 0 || found.some((at) => keys.has(index.words[at]?.key)) ? found : [];
  };
  const before = take(first, -1, alone(pairs.slice(0, Math.max(0, opening))));
  const after = take(last, 1, alone(pairs.slice(closing + 1)));
  const added = (source: number): Pair => ({ quote: -1, source, same: false });
  return [...before.map(added), ...pairs, ...after.map(added)];
}

const sourceEnds = (sources: readonly number[]) => [sources[0] as number, sources.at(-1) as number];
const alone = (pairs: readonly Pair[]) => pairs.filter(({ quote, source }) => quote >= 0 && source < 0).length;

/** The words from the edge of the passage to that of its sentence, if they are hardly more than those that lack a partner. */
function extra(index: SourceIndex, edge: number, side: 1 | -1, lacking: number): number[] {
  if (lacking === 0) return [];
  const most = Math.max(2, lacking + 1);
  const found: number[] = [];
  for (let i = edge + side; i >= 0 && i < index.words.length; i += side) {
    if (sentenceEnd.test(between(index.text, index.words, side < 0 ? i + 1 : i))) break;
    if (found.length === most) return [];
    found.push(i);
  }
  return side < 0 ? found.reverse() : found;
}
