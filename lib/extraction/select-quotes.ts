import { completeMarks } from "./complete-marks";
import { atMarks } from "./edges-at-marks";
import { hashWord } from "./hash-word";
import { namedAtCue } from "./named-at-the-cue";
import { DirectSpeech } from "./over-direct-speech";
import type { Proposal } from "./propose-quotes";
import { refusalOf } from "./refused-cues";
import { withSureCues } from "./sure-cues";
import { shape, type Tokens } from "./tokens";
import { ofOneHand } from "./two-sides";
import type { Weighed } from "./weigh-fragments";
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

export type Cuts = { speech: number; attitude: number; manner: number; exact: number };
/** Where the trade between finding more and finding wrong is best, on documents kept apart in training. */
export const cuts: Cuts = { speech: 0.4, attitude: 0.44, manner: 0.3, exact: 0.15 };

/**
 * Keeps the likeliest stretches whose words no other has taken, one on each side of a cue: a report inside a report is
 * the outer speaker's words. What is proposed comes in the order of its cues.
 *
 * “Osei said the mayor had said no” → said₁: the mayor had said no; said₂ is dropped.
 */
export function selectQuotes(t: Tokens, weighed: readonly Weighed[], chosen: Cuts = cuts): KeptQuote[] {
  const taken = new Uint8Array(t.count);
  const kept = new Map<Proposal, Weighed[]>();
  const direct = new DirectSpeech(t, weighed);
  const all = withSureCues(t, weighed);
  // No stretch leaves its cue's paragraph, so that each is chosen from alone: 1.6 MB take a third of the time.
  for (let from = 0, to = 0; from < all.length; from = to) {
    const paragraph = paragraphOf(t, all[from] as Weighed);
    while (to < all.length && paragraphOf(t, all[to] as Weighed) === paragraph) to++;
    const candidates = candidatesOf(t, direct, all.slice(from, to), chosen);
    candidates.sort(byWorth);
    for (const { one } of candidates) keep(kept, taken, one);
  }
  const quotes: KeptQuote[] = [];
  for (const [proposal, parts] of kept) quotes.push(asQuote(t, proposal, parts, chosen.manner));
  return completeMarks(t, quotes.sort(byFirst));
}

type Candidate = { one: Weighed; worth: number };

const paragraphOf = (t: Tokens, { proposal }: Weighed) => t.paragraph[proposal.cue] as number;
const byWorth = (a: Candidate, b: Candidate) => b.worth - a.worth || a.one.proposal.cue - b.one.proposal.cue;
const byFirst = (a: KeptQuote, b: KeptQuote) => (a.parts[0]?.first ?? 0) - (b.parts[0]?.first ?? 0);

/** What is likely enough and runs over no direct speech, of cues that are not refused. */
function candidatesOf(
  t: Tokens,
  direct: DirectSpeech,
  weighed: readonly Weighed[],
  { speech, attitude, manner, exact }: Cuts,
): Candidate[] {
  const candidates: Candidate[] = [];
  let asked: Proposal | undefined;
  let refused = false;
  for (const one of weighed) {
    const { proposal, fragment, likely } = one;
    if (direct.isRunOver(proposal.cue, fragment.first, fragment.last)) continue;
    if (likely < (isTold(t, one, manner) ? speech : attitude)) continue;
    if (proposal !== asked) refused = refusalOf(t, proposal.cue, proposal.speaker) !== null;
    asked = proposal;
    if (!refused) candidates.push({ one, worth: likely * (1 - exact + exact * fragment.start * fragment.end) });
  }
  return candidates;
}

function keep(kept: Map<Proposal, Weighed[]>, taken: Uint8Array, one: Weighed): void {
  const { proposal, fragment } = one;
  const sides = kept.get(proposal);
  if (sides?.some((side) => side.fragment.right === fragment.right)) return;
  if (taken[proposal.cue] === asContent || clashes(fragment, taken)) return;
  taken.fill(asContent, fragment.first, fragment.last + 1);
  if (!taken[proposal.cue]) taken[proposal.cue] = asCue;
  if (sides) sides.push(one);
  else kept.set(proposal, [one]);
}

const asContent = 1;
const asCue = 2;

function clashes({ first, last }: Run, taken: Uint8Array): boolean {
  for (let i = first; i <= last; i++) if (taken[i]) return true;
  return false;
}

// “Some said it rained” is as much speech as any longer report, though readers marked only those of four words or more.
const reporting = new Set("said says say saying told tells tell asked asks according".split(" ").map(hashWord));

const isTold = (t: Tokens, { proposal, speech }: Weighed, manner: number) =>
  speech >= manner || reporting.has(t.word[proposal.cue] as number);

const leastSecond = 0.2;

/** Who is taken to speak: never a word of the quote itself, and the next best where nobody is little likelier than they are. */
function speakerOf({ speaker, second, secondSure }: Proposal, parts: readonly Run[]): number {
  const within = (i: number) => parts.some(({ first, last }) => i >= first && i <= last);
  if (speaker >= 0 && !within(speaker)) return speaker;
  return second >= 0 && !within(second) && secondSure >= leastSecond ? second : speaker;
}

function asQuote(t: Tokens, proposal: Proposal, sides: readonly Weighed[], manner: number): KeptQuote {
  const { cue } = proposal;
  const found = withoutLoneRelative(
    t,
    sides.map(({ fragment: { first, last } }) => atMarks(t, cue, { first: afterDateline(t, first, last), last })),
  ).sort((a, b) => a.first - b.first);
  const parts = ofOneHand(t, cue, found);
  const place = parts.length === 2 ? "within" : (parts[0] as Run).last < cue ? "after" : "before";
  return {
    parts,
    cue,
    speaker: namedAtCue(t, cue, speakerOf(proposal, parts)),
    manner: sides.some((one) => isTold(t, one, manner)) ? "speech" : "attitude",
    confidence: Math.min(...sides.map(({ likely }) => likely)),
    rule: `cue-${place}`,
  };
}

/** “He feeds the bees. which neighbours compare to a hobby.”: what “which” stands for is in another sentence. */
function withoutLoneRelative(t: Tokens, parts: readonly Run[]): Run[] {
  const isRelative = ({ first, last }: Run) =>
    first === last &&
    relatives.has(t.word[first] as number) &&
    ((t.shape[first] as number) & shape.sentenceFirst) !== 0;
  const rest = parts.filter((part) => !isRelative(part));
  return rest.length > 0 ? rest : [...parts];
}

const relatives = new Set("which who whom".split(" ").map(hashWord));

const longestDateline = 10;

/** “HARROW (AP) — The bridge …”: where the story was written is nobody's words. */
function afterDateline(t: Tokens, first: number, last: number): number {
  const bits = t.shape[first] as number;
  if (!(bits & shape.sentenceFirst) || !(bits & shape.allCapitals)) return first;
  for (let i = first + 1; i < Math.min(last, first + longestDateline); i++)
    if (t.kind[i] === wordClass.dash && t.end[i - 1] !== t.start[i]) return i + 1;
  return first;
}
