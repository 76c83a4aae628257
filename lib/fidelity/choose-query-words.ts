import { readQuote } from "./read-quote";
import { weigh } from "./weigh-words";

/** Words in a row of a quote, as they are written, folded; for a full-text index to look up as a phrase. */
export type QueryPhrase = { words: string[]; rarity: number };

const length = 3;

/**
 * The runs of three words of a quote that say most of where it stands, rarest first, for a full-text index to find
 * candidate documents with; checkQuote then reads those alone. `countOf` says in how many documents a word stands
 * (an index knows), and may be left out. Runs never reach over an ellipsis or brackets, whose words were not said so,
 * and the next run begins where no other has a word, so that one changed word spoils one run.
 */
export function chooseQueryPhrases(
  quote: string,
  most: number,
  countOf: (word: string) => number = () => 1,
): QueryPhrase[] {
  const { words, pieces } = readQuote(quote);
  const runs: (QueryPhrase & { first: number })[] = [];
  for (const { first, end } of pieces)
    for (let at = first; at < end; at++) {
      const run = words.slice(at, Math.min(at + length, end));
      const whole = run.length === Math.min(length, end - first);
      if (!whole || run.some(({ bracket }) => bracket !== null)) continue;
      const rarity = run.reduce((sum, word) => sum + weigh(word) / (1 + Math.log(1 + countOf(word.form))), 0);
      runs.push({ words: run.map(({ form }) => form), rarity, first: at });
    }
  const chosen: (QueryPhrase & { first: number })[] = [];
  for (const run of runs.sort((a, b) => b.rarity - a.rarity || a.first - b.first)) {
    if (chosen.length === most) break;
    if (!chosen.some(({ first }) => Math.abs(first - run.first) < length)) chosen.push(run);
  }
  return chosen.map(({ words: said, rarity }) => ({ words: said, rarity }));
}
