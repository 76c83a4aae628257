import { claimWord, claimWords } from "./claim-words";
import { isPastVerb } from "./finite-verbs";
import { hashWord } from "./hash-word";
import { shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const words = (list: string) => new Set(list.split(" ").map(hashWord));
const hedges = words(
  "could might may would should will shall must 'll perhaps maybe probably likely surely hopefully if unless",
);
const opinions = words("think believe hope feel wish guess suppose seems seem best worst beautiful wonderful terrible");
const causes = words("because caused causes led leads due therefore reduced increased raised cut");
const may = hashWord("may");
const compares = words(
  "than only first last few fewer least latest oldest largest biggest smallest highest lowest record",
);
const isOrAre = words("is are was were be been being am 's 're");
const refuses = words("declined refused");
const comment = words("comment comments");

const event = 0.7;
const figure = 0.4;
const reason = 0.3;
const speculation = -1.3;
const opinion = -0.8;
const vague = -0.7;
/** “has long been a priority”: what something is, without a figure, is mostly how it is seen. */
const state = -0.3;
/** “declined to comment” is for the record, not for a check. */
const silence = -3;
/** Where an article tells in its own voice, a little less weight is asked for than of a sentence in a debate. */
const voice = 0.15;

/**
 * What to add to the weight of words in an article's own voice, as a logit. The weights were learnt from debates, where
 * hardly anybody tells what happened to somebody named, and where a forecast is often a claim about a plan.
 */
export function judgeClaim(t: Tokens, first: number, last: number): number {
  let named = false;
  let happened = false;
  let amount = false;
  let compared = false;
  let caused = false;
  let hedged = false;
  let felt = false;
  let is = false;
  let refused = false;
  let silent = false;
  for (let i = first; i <= last; i++) {
    const word = t.word[i] as number;
    const kind = t.kind[i] as number;
    if (kind === wordClass.name || (i === first && ((t.shape[i] as number) & shape.allCapitals) !== 0)) named = true;
    if (named && isPastVerb(t, i)) happened = true;
    if ((t.shape[i] as number) & shape.digit || (claimWords.get(word) ?? 0) & claimWord.amount) amount = true;
    if (compares.has(word)) compared = true;
    if (isOrAre.has(word) && !isPassive(t, i)) is = true;
    if (refuses.has(word)) refused = true;
    if (refused && comment.has(word)) silent = true;
    if (causes.has(word)) caused = true;
    if (hedges.has(word) && !(i > first && isMonth(t, i))) hedged = true;
    if (opinions.has(word)) felt = true;
  }
  return (
    voice +
    (happened ? event : 0) +
    (amount || compared ? figure : 0) +
    (caused ? reason : 0) +
    (hedged ? speculation : 0) +
    (felt ? opinion : 0) +
    (is && !happened && !amount && !compared ? state : 0) +
    (silent ? silence : 0) +
    (named || amount || compared ? 0 : vague)
  );
}

/** “in May 2021” */
const isMonth = (t: Tokens, i: number) => t.word[i] === may && ((t.shape[i] as number) & shape.capital) !== 0;

const passiveReach = 3;
function isPassive(t: Tokens, i: number): boolean {
  for (let j = i + 1; j <= Math.min(t.count - 1, i + passiveReach); j++) if (isPastVerb(t, j)) return true;
  return false;
}
