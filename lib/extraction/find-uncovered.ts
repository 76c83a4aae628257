import type { KeptQuote, Run } from "./select-quotes";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const fewestWords = 3;
const ours = /^(?:i|we|our|us|my|me|i'm|we're)$/i;

/**
 * Quotations that no cue introduces: a marked unit that is a sentence or more, and the sentence that goes on after a
 * quotation whose marks were lost. Their speaker is whoever spoke just before in the paragraph.
 *
 * “We moved,” Osei said. “It was time.” → It was time. (Osei)
 */
export function findUncovered(t: Tokens, cued: readonly KeptQuote[]): KeptQuote[] {
  const taken = new Uint8Array(t.count);
  for (const { parts, cue } of cued) {
    if (cue >= 0) taken[cue] = 1;
    for (const part of parts) taken.fill(1, part.first, part.last + 1);
  }
  const free = ({ first, last }: Run) => {
    let inside = 0;
    for (let i = first; i <= last; i++) inside += taken[i] as number;
    return inside * 2 <= last - first + 1;
  };
  const runs = [...markedRuns(t).filter(free), ...continuations(t, cued).filter(free)];
  const byCue = [...cued].sort((a, b) => a.cue - b.cue);
  let next = 0;
  return runs
    .sort((a, b) => a.first - b.first)
    .map((run) => {
      while (next < byCue.length && (byCue[next] as KeptQuote).cue < run.first) next++;
      return asQuote(t, run, byCue[next - 1], byCue[next]);
    });
}

function markedRuns(t: Tokens): Run[] {
  return t.units.flatMap((unit) => {
    const run = trim(t, { first: unit.first, last: unit.last });
    if (!run || words(t, run) < fewestWords) return [];
    // a title, a motto or a scare quote is part of somebody else's sentence
    const stops =
      words(t, run) > 6 ||
      t.kind.subarray(run.last + 1, unit.last + 2).some((kind) => kind === wordClass.stop || kind === wordClass.comma);
    return stops || !unit.closed ? [run] : [];
  });
}

/** In a document without marks: a sentence in the first person right after one that “…, she said” closed. */
function continuations(t: Tokens, cued: readonly KeptQuote[]): Run[] {
  if (t.marking === 2) return [];
  const told = new Set<number>();
  return cued.flatMap((quote) => {
    if (quote.rule !== "cue-after" || quote.manner !== "speech") return [];
    const next = (t.sentence[quote.cue] as number) + 1;
    const first = t.sentenceStart[next];
    const end = t.sentenceStart[next + 1];
    if (first === undefined || end === undefined || t.paragraph[first] !== t.paragraph[quote.cue]) return [];
    if (told.has(next)) return [];
    told.add(next);
    const run = trim(t, { first, last: end - 1 });
    return run && someWord(t, run, ours) ? [run] : [];
  });
}

/** Said by whoever speaks nearest before it, or else after it, no further off than the paragraph before. */
function asQuote(t: Tokens, run: Run, before: KeptQuote | undefined, after: KeptQuote | undefined): KeptQuote {
  const paragraph = t.paragraph[run.first] as number;
  const near = (quote: KeptQuote | undefined, most: number) =>
    quote && quote.speaker >= 0 && Math.abs((t.paragraph[quote.cue] as number) - paragraph) <= most ? quote : undefined;
  const source = near(before, 0) ?? near(after, 0) ?? near(before, 1);
  const rule = (t.unit[run.first] as number) >= 0 ? "marks-alone" : "goes-on";
  return {
    parts: [run],
    cue: source?.cue ?? -1,
    speaker: source?.speaker ?? -1,
    manner: "speech",
    confidence: source ? 0.75 : 0.6,
    rule,
  };
}

function trim(t: Tokens, { first, last }: Run): Run | null {
  while (first <= last && !isWord(t, first)) first++;
  while (last >= first && !isWord(t, last)) last--;
  return first <= last ? { first, last } : null;
}

function words(t: Tokens, run: Run): number {
  let count = 0;
  for (let i = run.first; i <= run.last; i++) if (isWord(t, i)) count++;
  return count;
}

function someWord(t: Tokens, run: Run, pattern: RegExp): boolean {
  for (let i = run.first; i <= run.last; i++) if (pattern.test(t.text.slice(t.start[i], t.end[i]))) return true;
  return false;
}
