import { hashWord } from "./hash-word";

/** What a word says of its sentence for a claim: who it speaks of, when, and how much. Bits, to be put together. */
export const claimWord = {
  we: 1,
  they: 2,
  you: 4,
  future: 8,
  past: 16,
  present: 32,
  digits: 64,
  amount: 128,
} as const;

const lists: [bit: number, words: string][] = [
  [claimWord.we, "i we our us my me"],
  [claimWord.they, "he she they his her their them him"],
  [claimWord.you, "you your"],
  [claimWord.future, "will going would should must can could 'll let"],
  [claimWord.past, "was were had did been has have"],
  [claimWord.present, "is are am 's 're do does"],
  [
    claimWord.amount,
    "percent million billion trillion thousand hundred years times dollars jobs more less most highest largest every",
  ],
];

export const claimWords: ReadonlyMap<number, number> = new Map(
  lists.flatMap(([bit, words]) => words.split(" ").map((word): [number, number] => [hashWord(word), bit])),
);
