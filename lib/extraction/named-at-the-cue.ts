import { hashWord } from "./hash-word";
import { isWord, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/** What a rule answers where the words say that whoever was chosen does not speak. */
const nobody = -2;

/** A way in which the words at a cue say who speaks: the head of the mention, `nobody`, or -1 for nothing. One rule a line; a linguist adds another here. */
const rules: ((t: Tokens, cue: number, speaker: number) => number)[] = [
  // “Her remark that bees sleep in winter puzzled him.”: she
  (t, cue, speaker) => {
    const own = cue - 1;
    if (own < 0 || t.kind[own] !== wordClass.possessive || t.sentence[own] !== t.sentence[cue]) return -1;
    // “your remark”: whoever is spoken to has no name here; “After her remark …, Osei left”: she may be named behind it
    const isNamed = speaker > cue && t.kind[speaker] === wordClass.name && t.sentence[speaker] === t.sentence[cue];
    return isNamed || spokenTo.has(t.word[own] as number) ? -1 : own;
  },
  // “Voters heard your claim that the bridge was sound.”: not the voters
  (t, cue, speaker) => {
    const owned = t.kind[cue - 1] === wordClass.possessive && spokenTo.has(t.word[cue - 1] as number);
    return owned && speaker >= 0 && speaker < cue - 1 && t.kind[speaker] !== wordClass.pronoun ? nobody : -1;
  },
  // “According to the town's filings, Osei said no.”: the filings
  (t, cue, speaker) => {
    if (t.word[cue] !== according || t.kind[cue + 1] !== wordClass.to) return -1;
    const last = endOfNouns(t, cue + 2);
    return last < cue + 2 || (speaker >= cue + 2 && speaker <= furthestOf(t, cue)) ? -1 : last;
  },
];

const spokenTo = new Set(["my", "your", "our"].map(hashWord));
const according = hashWord("according");
const nouns = new Set<number>([
  wordClass.determiner,
  wordClass.possessive,
  wordClass.clitic,
  wordClass.name,
  wordClass.number,
  wordClass.s,
  wordClass.other,
]);
const longest = 14;

/** The last of the nouns that stand together from here. */
function endOfNouns(t: Tokens, from: number): number {
  let last = from - 1;
  while (last - from < longest && isWord(t, last + 1) && nouns.has(t.kind[last + 1] as number)) last++;
  return last;
}

/** Up to the comma or the stop: “according to two people in the room who heard it”. */
function furthestOf(t: Tokens, cue: number): number {
  let last = cue + 2;
  while (last - cue < longest && isWord(t, last + 1) && t.sentence[last + 1] === t.sentence[cue]) last++;
  return last;
}

/** Who the words at the cue name, or whoever was chosen. */
export function namedAtCue(t: Tokens, cue: number, speaker: number): number {
  for (const rule of rules) {
    const named = rule(t, cue, speaker);
    if (named === nobody) return -1;
    if (named >= 0) return named;
  }
  return speaker;
}
