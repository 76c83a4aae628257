import { hashWord } from "./hash-word";
import type { Tokens } from "./tokens";
import type { Weighed } from "./weigh-fragments";
import { wordClass } from "./word-classes";

/** A construction that tells what somebody says or thinks, whatever the verb; `likely` is how often it does. */
type Construction = { rule: string; likely: number; holds: (t: Tokens, cue: number) => boolean };

/** One rule a line; a linguist adds another here. */
const constructions: Construction[] = [
  // “The choir sings what she sees as a farewell.” → as a farewell
  {
    rule: "what-one-sees-as",
    likely: 0.6,
    holds: (t, cue) => views.has(t.word[cue] as number) && t.word[cue + 1] === as && isWhatOne(t, cue),
  },
];

const wordSet = (words: string) => new Set(words.split(" ").map(hashWord));
const views = wordSet(
  "see sees view views viewed regard regards regarded describe describes described portray portrays portrayed characterize characterizes characterized consider considers considered",
);
const as = hashWord("as");
const what = hashWord("what");
const longestSubject = 5;
const subjects = new Set<number>([
  wordClass.pronoun,
  wordClass.name,
  wordClass.determiner,
  wordClass.possessive,
  wordClass.s,
  wordClass.other,
  wordClass.auxiliary,
  wordClass.adverb,
]);

/** “what she”, “what many voters have”: right before the verb, and nothing but who between. */
function isWhatOne(t: Tokens, cue: number): boolean {
  let at = cue - 1;
  while (at > 0 && cue - at <= longestSubject && subjects.has(t.kind[at] as number)) at--;
  return at < cue - 1 && t.word[at] === what && t.sentence[at] === t.sentence[cue];
}

/**
 * The same stretches; what stands right of such a cue is as likely as its construction is, the likeliest one alone, and so
 * is what may stand left of it: “what” in “what she sees as”.
 */
export function withSureCues(t: Tokens, weighed: readonly Weighed[]): readonly Weighed[] {
  // most texts hold none
  if (!weighed.some(({ proposal }) => isSureCue(t, proposal.cue))) return weighed;
  const best = new Map<number, Weighed>();
  for (const one of weighed) {
    const { cue } = one.proposal;
    if (one.fragment.right && one.likely > (best.get(cue)?.likely ?? -1)) best.set(cue, one);
  }
  return weighed.map((one) => {
    const isBest = best.get(one.proposal.cue) === one;
    if (!isBest && (one.fragment.right || one.likely < leastLeft)) return one;
    const least = leastOf(t, one.proposal.cue);
    return least > one.likely ? { ...one, likely: least } : one;
  });
}

const leastLeft = 0.5;

/** Whether a construction says that a cue is one, however unlikely what it introduces seems. */
export function isSureCue(t: Tokens, cue: number): boolean {
  for (const { holds } of constructions) if (holds(t, cue)) return true;
  return false;
}

const leastOf = (t: Tokens, cue: number) =>
  constructions.reduce((most, { likely, holds }) => (likely > most && holds(t, cue) ? likely : most), 0);
