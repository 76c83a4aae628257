import { hashWord } from "./hash-word";
import lists from "./weights/word-senses.json";

/**
 * What kind of thing a word means, as two halves of a byte: a verb's class below, a noun's above. A word never met in
 * training is still known as a verb of speech or a noun for a person.
 *
 * “claims” → verb of communication, noun of communication.
 */
export const verbSense = {
  communication: 1,
  cognition: 2,
  emotion: 3,
  perception: 4,
  social: 5,
  stative: 6,
  possession: 7,
  creation: 8,
  action: 9,
} as const;
export const nounSense = { communication: 1, cognition: 2, person: 3, group: 4, feeling: 5, act: 6 } as const;

let senses: Map<number, number> | undefined;

/** The classes of every known form, by the word's number; inflected once, when first asked for. */
export function wordSenses(): ReadonlyMap<number, number> {
  if (senses) return senses;
  const found = new Map<number, number>();
  const put = (word: string, half: number) => {
    const hash = hashWord(word);
    const known = found.get(hash) ?? 0;
    if (!(known & (half < 16 ? 15 : 240))) found.set(hash, known | half);
  };
  for (const [name, half] of Object.entries(verbSense))
    for (const word of lists.verb[name as keyof typeof verbSense].split(" "))
      for (const form of verbForms(word)) put(form, half);
  for (const [words, name] of irregular) for (const word of words.split(" ")) put(word, verbSense[name]);
  for (const [name, half] of Object.entries(nounSense))
    for (const word of lists.noun[name as keyof typeof nounSense].split(" "))
      for (const form of [word, plural(word)]) put(form, half << 4);
  senses = found;
  return found;
}

const irregular: [words: string, sense: keyof typeof verbSense][] = [
  ["said told spoke spoken wrote written swore sworn foretold forbade forbidden meant", "communication"],
  ["thought knew known understood found forgot forgotten foresaw foreseen taught learnt forecast chose", "cognition"],
  ["felt", "emotion"],
  ["saw seen heard shown", "perception"],
];

const plural = (word: string) =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;

/** claim, claims, claimed, claiming; a last consonant also doubled, as some verbs do and the others never look like. */
function verbForms(word: string): string[] {
  if (word.endsWith("e")) {
    const stem = word.slice(0, -1);
    return [word, `${word}s`, `${word}d`, word.endsWith("ee") ? `${word}ing` : `${stem}ing`];
  }
  if (/[^aeiou]y$/.test(word)) return [word, plural(word), `${word.slice(0, -1)}ied`, `${word}ing`];
  const forms = [word, plural(word), `${word}ed`, `${word}ing`];
  const last = word.at(-1) as string;
  return /[aeiou][bdglmnprt]$/.test(word) ? [...forms, `${word}${last}ed`, `${word}${last}ing`] : forms;
}
