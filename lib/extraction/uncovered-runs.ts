import type { KeptQuote, Run } from "./select-quotes";
import { isWord, type Tokens } from "./tokens";

/** Words that no cue has claimed and that may be a quote all the same; `marked` where quotation marks say so. */
export type OpenRun = Run & { marked: boolean };

const fewestWords = 2;
// a stretch without marks is asked about only this near to a quote
const paragraphsNear = 1;

/**
 * What is left between marks, and the unmarked sentences near a quote.
 *
 * “We moved,” Osei said. “It was time.” → It was time.
 */
export function uncoveredRuns(t: Tokens, kept: readonly KeptQuote[]): OpenRun[] {
  const taken = new Uint8Array(t.count);
  const near = new Uint8Array(t.paragraphStart.length + 1);
  for (const { parts, cue, speaker, manner } of kept) {
    if (cue >= 0) taken[cue] = 1;
    if (speaker >= 0) taken[speaker] = 1;
    for (const { first, last } of parts) {
      taken.fill(1, first, last + 1);
      const paragraph = t.paragraph[first] as number;
      if (manner === "speech") near.fill(1, paragraph, Math.min(near.length, paragraph + paragraphsNear + 1));
    }
  }
  return [...markedRuns(t, taken), ...sentenceRuns(t, taken, near)].sort((a, b) => a.first - b.first);
}

/** The free stretches of each marked unit. */
function markedRuns(t: Tokens, taken: Uint8Array): OpenRun[] {
  const runs: OpenRun[] = [];
  for (const unit of t.units) {
    let from = unit.first;
    for (let i = unit.first; i <= unit.last + 1; i++) {
      if (i <= unit.last && !taken[i]) continue;
      const run = trim(t, from, i - 1);
      if (run) runs.push({ ...run, marked: true });
      from = i + 1;
    }
  }
  return runs;
}

/** Whole sentences that nothing has claimed and no marks touch. */
function sentenceRuns(t: Tokens, taken: Uint8Array, near: Uint8Array): OpenRun[] {
  const runs: OpenRun[] = [];
  for (let s = 0; s + 1 < t.sentenceStart.length; s++) {
    const from = t.sentenceStart[s] as number;
    const to = t.sentenceStart[s + 1] as number;
    if (from >= to || !near[t.paragraph[from] as number]) continue;
    let free = true;
    for (let i = from; free && i < to; i++) if (taken[i] || (t.unit[i] as number) >= 0) free = false;
    const run = free ? trim(t, from, to - 1) : null;
    if (run) runs.push({ ...run, marked: false });
  }
  return runs;
}

function trim(t: Tokens, from: number, to: number): Run | null {
  let [first, last, words] = [from, to, 0];
  while (first <= last && !isWord(t, first)) first++;
  while (last >= first && !isWord(t, last)) last--;
  for (let i = first; i <= last; i++) if (isWord(t, i)) words++;
  return words >= fewestWords ? { first, last } : null;
}
