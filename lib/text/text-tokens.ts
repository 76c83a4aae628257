import type { Span } from "./model";
import { eachInSteps, type Steps } from "./steps";
import { wordSpans } from "./words";

/** A text as words and single signs; what is left out is space. */
export type Tokens = { spans: Span[]; isWord: boolean[] };

const sign = /\S/gu;

/** Words, emoji, and every other sign that is no space as a token of its own, in order. */
export function* textTokens(text: string): Steps<Tokens> {
  const tokens: Tokens = { spans: [], isWord: [] };
  let at = 0;
  const addSigns = (until: number) => {
    for (const match of text.slice(at, until).matchAll(sign)) {
      tokens.spans.push({ start: at + match.index, end: at + match.index + match[0].length });
      tokens.isWord.push(false);
    }
  };
  yield* eachInSteps(wordSpans(text), (word) => {
    addSigns(word.start);
    tokens.spans.push(word);
    tokens.isWord.push(true);
    at = word.end;
  });
  addSigns(text.length);
  return tokens;
}

/** The first token that ends after `offset`: the one it stands in, or the next. */
export function tokenAt({ spans }: Tokens, offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
