import { isTitle } from "./titles";
import { shape, type Tokens, unitOf } from "./tokens";
import { wordClass } from "./word-classes";

/** A word that looks like a cue and reports nothing, with the rule that says so. */
type Refusal = { rule: string; refuses: (around: Around) => boolean };

const reach = 12;

/**
 * A cue with the words before it and after it in its sentence, in lower case, nearest first. They are read when first asked
 * for: a rule asks for the word itself before it asks for them.
 */
class Around {
  readonly word: string;
  readonly speaker: string;
  /** the word right before it, which most rules ask first; "" where none stands there in its sentence */
  readonly last: string;
  private known: { before?: string[]; after?: string[] } = {};

  constructor(
    readonly t: Tokens,
    readonly cue: number,
    speaker: number,
  ) {
    this.word = this.at(cue);
    this.speaker = speaker < 0 ? "" : this.at(speaker);
    this.last = cue > (t.sentenceStart[t.sentence[cue] as number] as number) ? this.at(cue - 1) : "";
  }

  get before(): string[] {
    const { t, cue, known } = this;
    if (known.before) return known.before;
    const from = t.sentenceStart[t.sentence[cue] as number] as number;
    const words: string[] = [];
    for (let i = cue - 1; i >= Math.max(from, cue - reach); i--) words.push(this.at(i));
    known.before = words;
    return words;
  }

  get after(): string[] {
    const { t, cue, known } = this;
    if (known.after) return known.after;
    const to = t.sentenceStart[(t.sentence[cue] as number) + 1] as number;
    const words: string[] = [];
    for (let i = cue + 1; i < Math.min(to, cue + reach); i++) words.push(this.at(i));
    known.after = words;
    return words;
  }

  private at(i: number): string {
    return this.t.text.slice(this.t.start[i], this.t.end[i]).toLowerCase().replace("’", "'");
  }
}

/** One rule a line; a linguist adds another here. */
const refusals: Refusal[] = [
  // “Nobody said the bridge was safe.”
  { rule: "nobody-speaks", refuses: ({ speaker }) => /^(?:nobody|none|no-one)$/.test(speaker) },
  { rule: "no-one-speaks", refuses: (around) => /^(?:one|body)$/.test(around.last) && around.before[1] === "no" },
  // “The owner would have said no.”
  {
    rule: "speech-that-never-was",
    refuses: (around) =>
      around.last === "have" &&
      /^(?:said|told|asked|written|claimed|argued|answered)$/.test(around.word) &&
      /^(?:would|could|should|might)$/.test(around.before[1] ?? ""),
  },
  // “If a parrot that asked for tea were sold”
  {
    rule: "hypothetical",
    refuses: (around) =>
      /^(?:that|which|who)$/.test(around.last) &&
      around.before.slice(1, 5).some((word) => /^(?:an?|any|some)$/.test(word)) &&
      around.before.slice(1, 10).some((word) => /^(?:if|imagine|suppose)$/.test(word)),
  },
  // “A spokesman declined to comment”, “gave no answer”
  {
    rule: "declined",
    refuses: (around) =>
      /^(?:declin|refus)(?:e|es|ed|ing)$/.test(around.word) &&
      around.after[0] === "to" &&
      /^(?:comment|discuss|respond|speak|answer|elaborate|say|give|be)$/.test(around.after[1] ?? ""),
  },
  {
    rule: "no-reply",
    refuses: (around) =>
      /^(?:comment|respond|reply|return|returned|answer)$/.test(around.word) &&
      around.before
        .slice(0, 3)
        .some((one) => /^(?:not|n't|didn't|declined|refused|couldn't|request|requests)$/.test(one)),
  },
  // “avoids using the phrase “managed decline””, “refuses to use the word”: words that somebody does not say
  {
    rule: "words-not-used",
    refuses: ({ word, after }) => {
      if (!/^(?:avoid|refus|stop|ceas|declin)(?:e|s|es|ed|ped|ing|ping)?$/.test(word)) return false;
      const verb = after[0] === "to" ? 1 : 0;
      return (
        /^(?:us|utter|repeat|say|speak)(?:e|ing)?$/.test(after[verb] ?? "") &&
        after.slice(verb + 1, verb + 4).some((one) => /^(?:phrase|word|words|term|terms|expression|label)$/.test(one))
      );
    },
  },
  // “worth noting that …”, “went without saying that …”: nobody in particular
  {
    rule: "said-by-nobody",
    refuses: ({ word, before }) =>
      (/^(?:noting|saying|mentioning|remembering|asking|repeating)$/.test(word) && before[0] === "worth") ||
      (word === "saying" && before[0] === "without" && /^(?:go|goes|went)$/.test(before[1] ?? "")),
  },
  // “a car called the Lark”, “named Larkspur”: what it is called, and nobody's words
  {
    rule: "naming",
    refuses: (around) => {
      const { t, cue } = around;
      if (!/^(?:called|named|dubbed|titled|entitled|nicknamed)$/.test(around.word)) return false;
      const named = /^(?:the|a|an)$/.test(around.after[0] ?? "") ? cue + 2 : cue + 1;
      const capital = ((t.shape[named] ?? 0) & shape.capital) !== 0;
      return capital && t.kind[named] === wordClass.name && !isSubject(t, cue - 1);
    },
  },
  // “a film titled “Upstream,” opens in May”, “a mill called “Larkspur””: a name of its own, in marks or not
  {
    rule: "naming-in-marks",
    refuses: ({ t, cue, word }) => {
      if (!/^(?:called|named|titled|entitled|nicknamed)$/.test(word) || t.kind[cue + 1] !== wordClass.openMark)
        return false;
      if (isSubject(t, cue - 1) || !isNoun(t.kind[cue - 1] as number)) return false;
      const unit = unitOf(t, cue + 1);
      if (word === "called" && unit && (isCry(t, unit.last) || hasThe(t, cue))) return false;
      return unit !== undefined && unit.last - unit.first <= longestTitle && isTitle(t, unit.first + 1, unit.last);
    },
  },
];

const longestTitle = 14;

/** “The guard called “Halt!””: what is cried out names nothing. */
const isCry = (t: Tokens, close: number) => /[!?]/.test(t.text.slice(t.start[close - 1], t.end[close - 1]));

/** “The guard called “Land Ahead””: “the” makes a guard who calls, where “a mill called” makes a mill. */
function hasThe(t: Tokens, cue: number): boolean {
  let at = cue - 1;
  while (at > 0 && cue - at <= longestNoun && t.kind[at] === wordClass.other) at--;
  return t.text.slice(t.start[at], t.end[at]).toLowerCase() === "the";
}
const longestNoun = 4;
const isNoun = (kind: number) =>
  kind === wordClass.other || kind === wordClass.s || kind === wordClass.number || kind === wordClass.comma;

/** “Osei called Berg a liar” has somebody who calls; “a car called Lark” has not. */
const isSubject = (t: Tokens, before: number) =>
  t.kind[before] === wordClass.name || t.kind[before] === wordClass.pronoun || t.kind[before] === wordClass.question;

/** The rule by which a likely cue is none after all, or null. */
export function refusalOf(t: Tokens, cue: number, speaker: number): string | null {
  const around = new Around(t, cue, speaker);
  for (const { rule, refuses } of refusals) if (refuses(around)) return rule;
  return null;
}
