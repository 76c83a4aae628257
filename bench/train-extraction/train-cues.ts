import { describeCue, weighCueWords } from "@/lib/extraction/find-cues";
import { emptyModel, Features, type LinearModel, softmax } from "@/lib/extraction/linear-model";
import type { Example, GoldQuote, Range } from "./corpus";
import { dropFeatures, Optimiser, seeded, shuffle } from "./optimiser";

const dropped = 0.3;
export type CueWords = Map<number, { word: string; weight: number }>;
export type Labelled = { example: Example; anchors: Map<number, { outcome: number; quote: GoldQuote }> };

/** Counts how often each word is a cue, to know which words to look at and how strong each is. */
export function countCueWords(examples: readonly Example[]): CueWords {
  const uses = new Map<number, number>();
  const single = new Map<number, number>();
  const any = new Map<number, number>();
  const words = new Map<number, string>();
  const more = (counts: Map<number, number>, word: number, by = 1) => counts.set(word, (counts.get(word) ?? 0) + by);
  for (const { tokens, quotes } of examples) {
    for (let i = 0; i < tokens.count; i++) more(uses, tokens.word[i] as number);
    for (const { cue } of quotes)
      for (let i = cue.first; i <= cue.last; i++) {
        const word = tokens.word[i] as number;
        more(any, word);
        if (cue.first === cue.last) more(single, word);
        words.set(word, tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll("’", "'"));
      }
  }
  const anchored = new Map<number, number>();
  const strength = (word: number) =>
    ((single.get(word) ?? 0) + 0.3 * (any.get(word) ?? 0)) / ((uses.get(word) ?? 0) + 3);
  for (const { tokens, quotes } of examples)
    for (const { cue } of quotes) more(anchored, tokens.word[strongest(tokens.word, cue, strength)] as number);
  const found: CueWords = new Map();
  for (const [word, count] of anchored) {
    const rate = count / (uses.get(word) as number);
    if (rate < 0.01) continue;
    const weight = rate > 0.5 ? 4 : rate > 0.2 ? 3 : rate > 0.07 ? 2 : 1;
    found.set(word, { word: words.get(word) as string, weight: count < 3 ? Math.min(weight, 2) : weight });
  }
  return found;
}

const strongest = (words: Int32Array, cue: Range, strength: (word: number) => number) => {
  let best = cue.first;
  for (let i = cue.first; i <= cue.last; i++)
    if (strength(words[i] as number) >= strength(words[best] as number)) best = i;
  return best;
};

/** Which token of each gold cue stands for it, and which outcome it has. */
export function labelCues(example: Example, cueWords: CueWords): Labelled {
  const anchors: Labelled["anchors"] = new Map();
  for (const quote of example.quotes) {
    let best = -1;
    for (let i = quote.cue.first; i <= quote.cue.last; i++) {
      const weight = cueWords.get(example.tokens.word[i] as number)?.weight ?? 0;
      if (weight > 0 && (best < 0 || weight >= (cueWords.get(example.tokens.word[best] as number)?.weight ?? 0)))
        best = i;
    }
    if (best < 0) continue;
    const right = quote.parts.some((part) => part.first > best);
    const left = quote.parts.some((part) => part.last < best);
    const side = right && left ? 2 : left ? 1 : 0;
    anchors.set(best, { outcome: (quote.core ? 1 : 4) + side, quote });
  }
  return { example, anchors };
}

export function trainCues(
  labelled: readonly Labelled[],
  cueWords: CueWords,
  options: { bits: number; epochs: number; rate: number; seed: number },
): LinearModel {
  const model = emptyModel(options.bits, 7);
  const optimiser = new Optimiser(model, options.rate);
  const random = seeded(options.seed);
  const weights = new Map([...cueWords].map(([word, { weight }]) => [word, weight]));
  const f = new Features();
  const cases: { ids: Int32Array; outcome: number }[] = [];
  for (const { example, anchors } of labelled) {
    const cueness = weighCueWords(example.tokens, weights);
    for (let i = 0; i < example.tokens.count; i++) {
      if (!cueness[i]) continue;
      describeCue(f, example.tokens, cueness, i);
      cases.push({ ids: f.ids.slice(0, f.count), outcome: anchors.get(i)?.outcome ?? 0 });
    }
  }
  const kept = new Int32Array(512);
  const scores = new Float64Array(7);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(cases, random);
    for (const { ids, outcome } of cases) {
      const count = dropFeatures(ids, ids.length, dropped, random, kept);
      classify(model, kept, count, 1 / (1 - dropped), scores);
      for (let c = 0; c < 7; c++) {
        const gradient = (scores[c] as number) - (c === outcome ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) optimiser.step(kept, count, c, gradient);
      }
    }
  }
  return model;
}

function classify(model: LinearModel, ids: Int32Array, count: number, loudness: number, out: Float64Array): void {
  const { mask, stride, classes, weights } = model;
  out.fill(0);
  for (let i = 0; i < count; i++) {
    const at = ((ids[i] as number) & mask) * stride;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + (weights[at + c] as number);
  }
  for (let c = 0; c < classes; c++) out[c] = (out[c] as number) * loudness;
  softmax(out, classes);
}
