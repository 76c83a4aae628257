import type { Proposal } from "./propose-quotes";
import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** A run of tokens, both ends included. */
export type Run = { first: number; last: number };

/** A quote that was kept: its pieces, its cue (-1 where it has none) and the head of its speaker's mention (-1). */
export type KeptQuote = {
  parts: Run[];
  cue: number;
  speaker: number;
  manner: "speech" | "attitude";
  confidence: number;
  rule: string;
};

// An attitude ("wants", "supports") has to be surer: readers agree on far fewer of them.
const leastSpeech = 0.45;
const leastAttitude = 0.7;

/**
 * Keeps the likeliest proposals whose content no other has taken: a report inside a report is the outer speaker's words.
 *
 * “Osei said the mayor had said no” → said₁: the mayor had said no; said₂ is dropped.
 */
export function selectQuotes(t: Tokens, proposals: readonly Proposal[]): KeptQuote[] {
  const candidates = proposals.map((proposal) => weigh(t, proposal)).filter((candidate) => candidate !== null);
  candidates.sort((a, b) => b.confidence - a.confidence || a.cue - b.cue);
  const taken = new Uint8Array(t.count);
  const kept: KeptQuote[] = [];
  for (const candidate of candidates) {
    if (taken[candidate.cue] === asContent || candidate.parts.some((part) => clashes(part, taken))) continue;
    for (const part of candidate.parts) taken.fill(asContent, part.first, part.last + 1);
    if (!taken[candidate.cue]) taken[candidate.cue] = asCue;
    kept.push(candidate);
  }
  return kept.sort((a, b) => (a.parts[0]?.first ?? 0) - (b.parts[0]?.first ?? 0));
}

const asContent = 1;
const asCue = 2;

function clashes(part: Run, taken: Uint8Array): boolean {
  for (let i = part.first; i <= part.last; i++) if (taken[i]) return true;
  return false;
}

function weigh(t: Tokens, { cue, outcomes, content, speaker, sure }: Proposal): KeptQuote | null {
  const at = (outcome: number) => outcomes[outcome] ?? 0;
  const speech = at(1) + at(2) + at(3);
  const attitude = at(4) + at(5) + at(6);
  const manner = speech >= attitude ? "speech" : "attitude";
  if (speech + attitude < (manner === "speech" ? leastSpeech : leastAttitude)) return null;
  const { leftFirst, leftLast, rightFirst, rightLast } = content;
  const parts: Run[] = [];
  // nobody's words hold their own tag: “…,” said Osei has no content right of its cue
  const holdsSpeaker = (first: number, last: number) => speaker >= first && speaker <= last;
  if (leftFirst >= 0 && !(rightFirst >= 0 && holdsSpeaker(leftFirst, leftLast)))
    parts.push({ first: leftFirst, last: leftLast });
  // “…,” said Osei, who runs the mill: a clause about the speaker is none of their words
  const tellsOfSpeaker = leftFirst >= 0 && t.kind[rightFirst] === wordClass.question && (t.unit[rightFirst] ?? -1) < 0;
  if (rightFirst >= 0 && !tellsOfSpeaker && !(leftFirst >= 0 && holdsSpeaker(rightFirst, rightLast)))
    parts.push({ first: rightFirst, last: rightLast });
  if (parts.length === 0) return null;
  const place = parts.length === 2 ? "within" : (parts[0] as Run).last < cue ? "after" : "before";
  const boundary = Math.min(sure.leftFirst, sure.leftLast, sure.rightFirst, sure.rightLast);
  const confidence = (speech + attitude) * (0.75 + 0.25 * boundary);
  return { parts, cue, speaker, manner, confidence, rule: `cue-${place}` };
}
