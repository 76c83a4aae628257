import { firstFiniteVerb } from "./finite-verbs";
import { hashWord } from "./hash-word";
import { isInCredit } from "./photo-credits";
import type { KeptQuote } from "./select-quotes";
import { isTitleOfWork } from "./titles";
import { shape, type Tokens, unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/** Words that a likely cue tells of rather than reports, with the rule that says so. */
type Refusal = { rule: string; refuses: (t: Tokens, quote: KeptQuote) => boolean };

/** One rule a line; a linguist adds another here. Training asks no rule of this table, so it may grow without it. */
const refusals: Refusal[] = [
  // “The pier was painted in May.”: something done to a thing, and nobody's words
  {
    rule: "done-to-a-thing",
    refuses: (t, { rule, cue, parts, speaker }) =>
      rule === "cue-after" && speaker < 0 && isPassive(t, cue) && parts.every((part) => !isClause(t, part)),
  },
  // “…, it was announced by the council”: what “it” was stands elsewhere
  {
    rule: "a-pronoun-alone",
    refuses: (t, { parts }) =>
      parts.every(
        ({ first, last }) => first === last && t.kind[first] === wordClass.pronoun && (t.unit[first] as number) < 0,
      ),
  },
  // “I think the harbour is safe.”, outside marks: the writer's own thought, or the words of somebody whose marks were lost
  {
    rule: "the-writer-thinks",
    refuses: (t, { speaker, cue }) =>
      speaker >= 0 && t.word[speaker] === i && (t.unit[speaker] as number) < 0 && thinking.has(t.word[cue] as number),
  },
  // <img title="The harbour is safe.">: markup that was left in the text
  {
    rule: "in-markup",
    refuses: (t, { parts }) =>
      parts.every(({ first }) => {
        const unit = unitOf(t, first);
        return unit !== undefined && t.text[(t.start[unit.first] as number) - 1] === "=";
      }),
  },
  // “Her next lecture: “The River in Winter””: what the lecture is called
  {
    rule: "a-title",
    refuses: (t, { cue, parts }) => t.kind[cue] === wordClass.colon && parts.every((part) => isTitleOfWork(t, part)),
  },
  // “a view of the harbour”; “his view of the harbour” may be an opinion
  {
    rule: "a-sight",
    refuses: (t, { rule, cue }) =>
      rule === "cue-before" &&
      t.word[cue] === sight &&
      t.word[cue + 1] === of &&
      t.kind[cue - 1] !== wordClass.possessive &&
      t.kind[cue - 1] !== wordClass.clitic,
  },
];

const i = hashWord("i");
const thinking = new Set(
  "think thought believe believed guess hope hoped wish prefer suppose doubt feel felt know knew"
    .split(" ")
    .map(hashWord),
);
const sight = hashWord("view");
const of = hashWord("of");
const by = hashWord("by");
const as = hashWord("as");

/** The rule by which words are not told after all, or null. */
export function contentRefusalOf(t: Tokens, quote: KeptQuote): string | null {
  for (const { rule, refuses } of refusals) if (refuses(t, quote)) return rule;
  return null;
}

/**
 * What somebody wants or supports is told only where it is likelier right than wrong, and where somebody's words are quoted
 * of it sooner: the marks are a witness. A report of speech is told sooner still.
 */
const leastAttitude = 0.6;
const leastMarkedAttitude = 0.5;
const isLikely = (t: Tokens, { confidence, parts }: KeptQuote) =>
  confidence >= (parts.some((run) => holdsMarks(t, run)) ? leastMarkedAttitude : leastAttitude);

function holdsMarks(t: Tokens, { first, last }: KeptQuote["parts"][number]): boolean {
  for (let word = first; word <= last; word++) if ((t.unit[word] as number) >= 0) return true;
  return false;
}

/** What stands up to the table: who took a picture speaks nothing, and a month that “in” or “this” stands before is when, and speaks nothing. */
export function refuseContent(t: Tokens, quotes: readonly KeptQuote[]): KeptQuote[] {
  return quotes
    .map((quote) => ({ ...quote, speaker: speakerOf(t, quote) }))
    .filter((quote) => quote.manner === "speech" || isLikely(t, quote))
    .filter((quote) => contentRefusalOf(t, quote) === null);
}

const being = new Set("is are was were be been being".split(" ").map(hashWord));
const between = new Set<number>([wordClass.adverb, wordClass.ly, wordClass.negation]);

function isPassive(t: Tokens, cue: number): boolean {
  let before = cue - 1;
  while (before > 0 && between.has(t.kind[before] as number)) before--;
  return before >= 0 && being.has(t.word[before] as number) && t.kind[cue] !== wordClass.ing;
}

const isClause = (t: Tokens, { first, last }: { first: number; last: number }) =>
  firstFiniteVerb(t, first + 1, last) >= 0;

const times = new Set(
  "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
    .split(" ")
    .map(hashWord),
);

/** “in May”, “last Friday” are when; “May said” and “was described by May as …” are who. */
function speakerOf(t: Tokens, { speaker, cue }: KeptQuote): number {
  if (speaker >= 0 && isInCredit(t, speaker)) return -1;
  if (speaker < 0) return isDoneBy(t, cue, cue + 2) ? cue + 2 : -1;
  const isTime = times.has(t.word[speaker] as number) && whenBefore.has(t.word[speaker - 1] as number);
  return isTime && !isDoneBy(t, cue, speaker) ? -1 : speaker;
}

/**
 * “was described by May as unsafe”, “was announced by April Jones”: a month that is a name as well, right behind what was
 * done. “was expected by June” is a day by which.
 */
const isDoneBy = (t: Tokens, cue: number, i: number): boolean =>
  cue > 0 &&
  cue === i - 2 &&
  t.word[i - 1] === by &&
  names.has(t.word[i] as number) &&
  ((t.shape[i] as number) & shape.capital) !== 0 &&
  (t.word[i + 1] === as || t.kind[i + 1] === wordClass.name) &&
  isPassive(t, cue);
const names = new Set("april may june august".split(" ").map(hashWord));
const whenBefore = new Set(
  "in on by since until before after during of this last next late early mid".split(" ").map(hashWord),
);
