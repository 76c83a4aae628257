import { hashWord } from "./hash-word";

/** Coarse classes of tokens: closed classes by list, the others by shape and ending. No part-of-speech tagger is needed. */
export const wordClass = {
  other: 0,
  comma: 1,
  stop: 2,
  openMark: 3,
  closeMark: 4,
  dash: 5,
  colon: 6,
  bracket: 7,
  symbol: 8,
  pronoun: 9,
  determiner: 10,
  preposition: 11,
  auxiliary: 12,
  that: 13,
  to: 14,
  question: 15,
  conjunction: 16,
  negation: 17,
  possessive: 18,
  number: 19,
  name: 20,
  ing: 21,
  ed: 22,
  s: 23,
  ly: 24,
  clitic: 25,
  subordinator: 26,
  modal: 27,
  adverb: 28,
} as const;
export type WordClass = (typeof wordClass)[keyof typeof wordClass];

const lists: [WordClass, string][] = [
  [
    wordClass.pronoun,
    "i you he she it we they me him us them himself herself themselves itself myself everyone everybody someone somebody anyone nobody",
  ],
  [
    wordClass.determiner,
    "the a an this these those some any each every all both another no many most several few more other such one two three",
  ],
  [
    wordClass.preposition,
    "of in on at by for with from about into over after before under between among against during without through toward towards within across upon outside near amid per via despite including like off up down out",
  ],
  [wordClass.auxiliary, "is are was were be been being am has have had having do does did"],
  [wordClass.modal, "will would can could may might must shall should"],
  [wordClass.that, "that"],
  [wordClass.to, "to"],
  [wordClass.question, "who whom whose which what how why where whether"],
  [wordClass.subordinator, "if when while as because although though since until unless than so once whenever"],
  [wordClass.conjunction, "and or but nor yet"],
  [
    wordClass.negation,
    "not never n't don't doesn't didn't isn't wasn't aren't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't hadn't",
  ],
  [wordClass.possessive, "his her its their our my your"],
  [wordClass.clitic, "'s 're 've 'll 'd 'm '"],
  [
    wordClass.adverb,
    "also then now later still just even only too again however thus therefore here there once soon already ago yesterday today tomorrow earlier",
  ],
];

export const closedClasses: ReadonlyMap<number, WordClass> = new Map(
  lists.flatMap(([kind, words]) => words.split(" ").map((word): [number, WordClass] => [hashWord(word), kind])),
);
