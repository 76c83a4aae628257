import type { Tokens } from "@/lib/extraction/tokens";
import type { Example, Range } from "./corpus";

/** For each word that was a cue: itself, and how often it is one, 1 (seldom) to 4 (mostly). */
export type CueWords = Map<number, { word: string; weight: number }>;
type Counts = Map<number, number>;

/**
 * Counts how often each word is a cue. `without` gives the weights as they would be had one document not been read:
 * in training a word met only there must look as strange as it will to a reader.
 */
export function countCueWords(examples: readonly Example[]): {
  words: CueWords;
  without: (id: string) => Map<number, number>;
} {
  const uses: Counts = new Map();
  const single: Counts = new Map();
  const any: Counts = new Map();
  const spelt = new Map<number, string>();
  for (const { tokens, quotes } of examples) {
    for (let i = 0; i < tokens.count; i++) more(uses, tokens.word[i] as number);
    for (const { cue } of quotes)
      for (let i = cue.first; i <= cue.last; i++) {
        const word = tokens.word[i] as number;
        more(any, word);
        if (cue.first === cue.last) more(single, word);
        spelt.set(word, tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll("’", "'"));
      }
  }
  const strength = (word: number) =>
    ((single.get(word) ?? 0) + 0.3 * (any.get(word) ?? 0)) / ((uses.get(word) ?? 0) + 3);
  const anchored: Counts = new Map();
  const own = new Map<string, { uses: Counts; anchored: Counts }>();
  for (const { id, tokens, quotes } of examples) {
    const counts = own.get(id) ?? { uses: new Map(), anchored: new Map() };
    own.set(id, counts);
    for (let i = 0; i < tokens.count; i++) more(counts.uses, tokens.word[i] as number);
    for (const { cue } of quotes) {
      const word = tokens.word[strongest(tokens, cue, strength)] as number;
      more(anchored, word);
      more(counts.anchored, word);
    }
  }
  const words: CueWords = new Map();
  const weights = new Map<number, number>();
  for (const [word, count] of anchored) {
    const weight = weigh(count, uses.get(word) as number);
    if (weight === 0) continue;
    words.set(word, { word: spelt.get(word) as string, weight });
    weights.set(word, weight);
  }
  return {
    words,
    without(id) {
      const left = new Map(weights);
      const counts = own.get(id);
      for (const [word, here] of counts?.anchored ?? []) {
        const count = (anchored.get(word) ?? 0) - here;
        const others = (uses.get(word) ?? 0) - (counts?.uses.get(word) ?? 0);
        if (left.has(word)) left.set(word, Math.max(1, others > 0 ? weigh(count, others) : 0));
      }
      return left;
    },
  };
}

const more = (counts: Counts, word: number) => counts.set(word, (counts.get(word) ?? 0) + 1);

function weigh(count: number, uses: number): number {
  const rate = count / uses;
  if (rate < 0.01) return 0;
  const weight = rate > 0.5 ? 4 : rate > 0.2 ? 3 : rate > 0.07 ? 2 : 1;
  return count < 3 ? Math.min(weight, 2) : weight;
}

function strongest({ word }: Tokens, cue: Range, strength: (word: number) => number): number {
  let best = cue.first;
  for (let i = cue.first; i <= cue.last; i++)
    if (strength(word[i] as number) >= strength(word[best] as number)) best = i;
  return best;
}
