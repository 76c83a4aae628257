import { hashWord } from "./hash-word";
import type { Tokens } from "./tokens";
import { wordClass } from "./word-classes";

// Past forms that no ending shows. Those that are as often nouns or participles alone ("cut", "set") are in, as a wrong
// guess here only moves the edge of a claim.
const irregularPast =
  "became began bought broke brought built came caught chose cost cut did drew drove fell felt fought found gave got grew held hit kept knew laid led left lent let lost made meant met paid put ran rose said sank sat saw sent set shot shut sold sought spent split spoke stood stole struck swept taught thought threw told took went won wore wrote";
const plainPresent =
  "account accounts belong belongs cause causes contain contains cost costs employ employs exceed exceeds face faces find finds get gets give gives go goes grow grows hold holds include includes keep keeps know knows lack lacks lead leads limit limits live lives lose loses make makes mean means need needs own owns pay pays pose poses produce produces rank ranks remain remains require requires rise rises run runs say says seek seeks sell sells show shows take takes tend tends use uses work works";

const pasts = new Set(irregularPast.split(" ").map(hashWord));
const presents = new Set(plainPresent.split(" ").map(hashWord));
// “the limits”, “of costs”, “his lead”: nouns
const beforeNouns = new Set<number>([wordClass.determiner, wordClass.possessive, wordClass.preposition, wordClass.to]);
const beginsObject = new Set<number>([
  wordClass.determiner,
  wordClass.possessive,
  wordClass.pronoun,
  wordClass.that,
  wordClass.to,
]);

/** A verb that tells of what happened: “built”, “has built”, “was fined”; not “the required”, not “to build”. */
export function isPastVerb(t: Tokens, i: number): boolean {
  if (beforeNouns.has(t.kind[i - 1] as number)) return false;
  return t.kind[i] === wordClass.ed || pasts.has(t.word[i] as number);
}

/** A verb that can make its words a clause. A guess from lists and endings: there is no tagger. */
export function isFiniteVerb(t: Tokens, i: number): boolean {
  const kind = t.kind[i];
  if (kind === wordClass.auxiliary || kind === wordClass.modal) return true;
  if (isPastVerb(t, i)) return true;
  if (beforeNouns.has(t.kind[i - 1] as number)) return false;
  if (presents.has(t.word[i] as number)) return true;
  // “Larkspur finds itself”, “the mills hope to”
  const before = t.kind[i - 1] as number;
  if (kind === wordClass.s)
    return before === wordClass.pronoun || (before === wordClass.name && beginsObject.has(t.kind[i + 1] as number));
  return kind === wordClass.other && t.kind[i + 1] === wordClass.to && before === wordClass.s;
}

/** The first finite verb between two places, or -1. */
export function firstFiniteVerb(t: Tokens, first: number, last: number): number {
  for (let i = first; i <= last; i++) if (isFiniteVerb(t, i)) return i;
  return -1;
}
