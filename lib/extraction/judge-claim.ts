import { claimWord, claimWords } from "./claim-words";
import { isPastVerb } from "./finite-verbs";
import { hashWord } from "./hash-word";
import { shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const named = 1;
const happened = 2;
const amount = 4;
const compared = 8;
const caused = 16;
const hedged = 32;
const felt = 64;
const is = 128;
const refused = 256;
const comment = 512;

const lists: [bit: number, words: string][] = [
  [
    compared,
    "than only first last few fewer least latest oldest largest biggest smallest highest lowest longest shortest record",
  ],
  [caused, "because caused causes led leads due therefore reduced increased raised cut"],
  [hedged, "could might may would should will shall must 'll perhaps maybe probably likely surely hopefully if unless"],
  [felt, "think believe hope feel wish guess suppose seems seem best worst beautiful wonderful terrible"],
  [is, "is are was were be been being am 's 're"],
  [refused, "declined refused"],
  [comment, "comment comments"],
];
const bits: ReadonlyMap<number, number> = new Map(
  lists.flatMap(([bit, words]) => words.split(" ").map((word): [number, number] => [hashWord(word), bit])),
);
const may = hashWord("may");

/** What each adds to the weight, as a logit. */
const worth = {
  /** an article asks a little less of a sentence than a debate does */
  voice: 0.15,
  /** somebody named did something, or something was done to them */
  event: 0.7,
  figure: 0.4,
  reason: 0.3,
  /** what could, would or might be */
  speculation: -1.3,
  opinion: -0.8,
  /** neither a name nor a figure */
  vague: -0.7,
  /** “remains a comfort to many”: what something is, without a figure, is mostly how it is seen */
  state: -0.3,
  /** “declined to comment” is for the record, not for a check */
  silence: -3,
};

/**
 * What to add to the weight of words in an article's own voice, as a logit. The weights were learnt from debates, where
 * hardly anybody tells what happened to somebody named, and where a forecast is often a claim about a plan.
 */
export function judgeClaim(t: Tokens, first: number, last: number): number {
  let told = 0;
  for (let i = first; i <= last; i++) told |= tell(t, i, i === first, told);
  const measured = (told & (amount | compared)) !== 0;
  return (
    worth.voice +
    (told & happened ? worth.event : 0) +
    (measured ? worth.figure : 0) +
    (told & caused ? worth.reason : 0) +
    (told & hedged ? worth.speculation : 0) +
    (told & felt ? worth.opinion : 0) +
    (told & is && !(told & happened) && !measured ? worth.state : 0) +
    (told & refused && told & comment ? worth.silence : 0) +
    (told & named || measured ? 0 : worth.vague)
  );
}

function tell(t: Tokens, i: number, isFirst: boolean, told: number): number {
  const word = t.word[i] as number;
  const form = t.shape[i] as number;
  let bit = bits.get(word) ?? 0;
  // “in May 2021” is a month; “was founded” is an event
  if (bit === hedged && word === may && !isFirst && form & shape.capital) bit = 0;
  if (bit === is && isPassive(t, i)) bit = 0;
  if (t.kind[i] === wordClass.name || (isFirst && form & shape.allCapitals)) bit |= named;
  if ((told | bit) & named && isPastVerb(t, i)) bit |= happened;
  if (form & shape.digit || (claimWords.get(word) ?? 0) & claimWord.amount) bit |= amount;
  return bit;
}

const passiveReach = 3;
function isPassive(t: Tokens, i: number): boolean {
  for (let j = i + 1; j <= Math.min(t.count - 1, i + passiveReach); j++) if (isPastVerb(t, j)) return true;
  return false;
}
