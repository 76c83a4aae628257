import type { HouseStyle } from "@/lib/desk/model";
import type { TextSpan } from "@/lib/text/model";

/** From the same words to no such passage. Each holds whatever the ones before it hold. */
export const fidelityResults = ["verbatim", "marked", "cleaned", "altered", "meaning-risk", "not-found"] as const;
export type FidelityResult = (typeof fidelityResults)[number];

export const severities = ["none", "style", "wording", "meaning"] as const;
export type Severity = (typeof severities)[number];

/** Every kind of change there is, and what it says. The class of a report is the worst of its changes' kinds. */
export const changeTypes = {
  // the same words, written otherwise
  spelling: "another spelling of the same word",
  "number-form": "the same number in digits or in words",
  // told to the reader
  ellipsis: "words left out, shown by an ellipsis",
  bracket: "words put in or replaced, shown by square brackets",
  // clean-up
  filler: "a filler left out or put in",
  stutter: "a word or phrase said twice, printed once",
  "false-start": "a beginning that the speaker gave up",
  annotation: "a transcriber's note, or the cue of an article",
  contraction: "a contraction written out, or the other way round",
  punctuation: "another punctuation mark between the same words",
  // other words
  grammar: "agreement, article, number or case of a word",
  wording: "another word",
  insertion: "words that were not said",
  omission: "words left out without a mark",
  // another sense
  negation: "a negation dropped, added, moved or cut off",
  number: "another number, date or measure",
  unit: "another unit",
  modal: "may, must, will, would, could, should, can",
  quantifier: "all, some, most, many, few, every, any",
  comparative: "more, less, than, higher, at least",
  subject: "somebody else does it",
  name: "another name",
  tense: "another time",
  hedge: "a doubt, or a certainty, dropped or added",
  scope: "only, even, and their like",
  condition: "an if or unless, dropped or added",
  connective: "and, or, but, because",
  polarity: "a word of the opposite sense",
  question: "a question printed as a statement, or the other way round",
  speaker: "words of two speakers joined",
  order: "words or parts in another order than they were said",
  splice: "far-apart words joined without a mark",
} as const;
export type ChangeType = keyof typeof changeTypes;

/** Spans are half-open, in UTF-16 code units, into the quote and into the source as given. An empty one says where. */
export type FidelityChange = {
  type: ChangeType;
  quote: TextSpan;
  source: TextSpan;
  severity: Severity;
  /** a sentence for an editor, quoting the words */
  why: string;
};

export type FidelityReport = {
  result: FidelityResult;
  /** 0 to 1: how much of the quote and of its passage is the same */
  score: number;
  /** from the first to the last word found; null where nothing is */
  match: TextSpan | null;
  changes: FidelityChange[];
};

export type { HouseStyle };
