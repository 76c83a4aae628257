import type { KeptQuote, Run } from "./select-quotes";
import { isWord, type Tokens } from "./tokens";

/** Too few double marks for a text that is printed with them. */
export const areLost = ({ marking }: Tokens): boolean => marking < 2;

/**
 * Sentences without marks that go on one behind the other, all of one cue, are one stretch, and so are those right before
 * or behind the words at the cue itself: where marks are lost, what stood between two of them comes sentence by sentence.
 *
 * Osei said. We moved. It was time. Nobody came. → We moved. It was time. Nobody came. (one quote, not three)
 */
export function joinSentences(t: Tokens, cued: readonly KeptQuote[], uncovered: readonly KeptQuote[]): KeptQuote[] {
  if (!areLost(t)) return [...cued, ...uncovered];
  const all = [...cued, ...uncovered.filter((quote) => !goesOn(t, quote))].map(copy);
  const sentences = uncovered.filter((quote) => goesOn(t, quote)).map(copy);
  sentences.sort((a, b) => firstOf(a) - firstOf(b));
  const joined: KeptQuote[] = [];
  for (const one of sentences) {
    const before = joined.at(-1);
    if (before && before.cue === one.cue && follows(t, partOf(before), partOf(one))) take(before, partOf(before), one);
    else joined.push(one);
  }
  const byCue = new Map(all.slice(0, cued.length).map((quote) => [quote.cue, quote]));
  return [...all, ...joined.filter((one) => !joinsItsCue(t, one, byCue.get(one.cue)))];
}

const goesOn = (t: Tokens, { rule, parts, cue }: KeptQuote) =>
  rule === "goes-on" && cue >= 0 && (t.unit[(parts[0] as Run).first] as number) < 0;
const copy = (quote: KeptQuote): KeptQuote => ({ ...quote, parts: quote.parts.map((part) => ({ ...part })) });
const partOf = ({ parts }: KeptQuote) => parts[0] as Run;
const firstOf = (quote: KeptQuote) => partOf(quote).first;

/** Whether nothing but marks stands between two stretches of one paragraph. */
function follows(t: Tokens, { last }: Run, { first }: Run): boolean {
  if (first <= last || t.paragraph[first] !== t.paragraph[last]) return false;
  for (let i = last + 1; i < first; i++) if (isWord(t, i)) return false;
  return true;
}

function take(quote: KeptQuote, part: Run, { parts, confidence }: KeptQuote): void {
  const own = parts[0] as Run;
  part.first = Math.min(part.first, own.first);
  part.last = Math.max(part.last, own.last);
  quote.confidence = Math.min(quote.confidence, confidence);
}

function joinsItsCue(t: Tokens, one: KeptQuote, quote: KeptQuote | undefined): boolean {
  const own = partOf(one);
  const part = quote?.parts.find((part) => follows(t, part, own) || follows(t, own, part));
  if (!quote || !part || (t.unit[part.first] as number) >= 0) return false;
  take(quote, part, one);
  return true;
}
