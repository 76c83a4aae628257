import type { LinearModel } from "./linear-model";
import type { ExtractedStatement } from "./model";
import { round, type ShapedQuote } from "./shape-quote";
import { isWord, type Tokens } from "./tokens";
import { weighClaim } from "./weigh-claims";

// Below what a reviewer would check, but not by far: the queue shows them last, and the text shows them at all.
const leastWeight = 0.25;
const fewestWords = 4;

/** Sentences in the document's own voice that say something checkable, each with its weight. */
export function findClaims(t: Tokens, model: LinearModel, quotes: readonly ShapedQuote[]): ExtractedStatement[] {
  const quoted = new Uint8Array(t.count);
  for (const { kept } of quotes) {
    for (const part of kept.parts) quoted.fill(1, part.first, part.last + 1);
    if (kept.cue >= 0) quoted[kept.cue] = 1;
  }
  const claims: ExtractedStatement[] = [];
  for (let sentence = 0; sentence + 1 < t.sentenceStart.length; sentence++) {
    const first = firstWord(t, t.sentenceStart[sentence] as number, t.sentenceStart[sentence + 1] as number, 1);
    const last = firstWord(
      t,
      (t.sentenceStart[sentence + 1] as number) - 1,
      (t.sentenceStart[sentence] as number) - 1,
      -1,
    );
    if (first < 0 || last < first || isReport(t, quoted, first, last)) continue;
    const weight = weighClaim(model, t, first, last);
    if (weight < leastWeight || words(t, first, last) < fewestWords || isQuestion(t, last)) continue;
    claims.push(asClaim(t, first, last, weight));
  }
  return claims;
}

function firstWord(t: Tokens, from: number, to: number, step: 1 | -1): number {
  for (let i = from; i !== to; i += step) if (isWord(t, i)) return i;
  return -1;
}

/** A sentence of which a part is quoted is a report: its quote is the statement. */
function isReport(t: Tokens, quoted: Uint8Array, first: number, last: number): boolean {
  let inside = 0;
  let all = 0;
  for (let i = first; i <= last; i++) {
    if (!isWord(t, i)) continue;
    all++;
    if (quoted[i] === 1) inside++;
  }
  return inside * 3 > all;
}

const isQuestion = (t: Tokens, last: number) =>
  t.text.slice(t.end[last] as number, (t.end[last] as number) + 2).includes("?");

function words(t: Tokens, first: number, last: number): number {
  let count = 0;
  for (let i = first; i <= last; i++) if (isWord(t, i)) count++;
  return count;
}

function asClaim(t: Tokens, first: number, last: number, weight: number): ExtractedStatement {
  const start = t.start[first] as number;
  const end = t.end[last] as number;
  return {
    kind: "claim",
    form: null,
    manner: null,
    start,
    end,
    text: t.text.slice(start, end),
    parts: [{ start, end }],
    speaker: null,
    mention: null,
    cue: null,
    rule: "sentence-weight",
    confidence: round(Math.max(weight, 1 - weight)),
    checkworthiness: round(weight),
  };
}
