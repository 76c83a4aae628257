import { spread } from "./inflect";
import type { ChangeType } from "./model";
import { readWords } from "./read-words";
import { measures, money, vagueNumbers } from "./tables/number-words";
import { determiners, pronouns } from "./tables/pronouns";
import {
  comparatives,
  conditions,
  connectives,
  hedges,
  modals,
  negations,
  quantifiers,
  scopes,
  times,
} from "./tables/sense-words";
import { isNumber, type Word } from "./words";

/** A word or phrase that carries sense, at words `first` to `end` of those given. */
export type Sense = { kind: ChangeType; sense: string; first: number; end: number };
type Phrase = { keys: string[]; kind: ChangeType; sense: string };

const tables: [ChangeType, readonly string[]][] = [
  ["negation", negations],
  ["modal", modals],
  ["quantifier", quantifiers],
  ["comparative", comparatives],
  ["condition", conditions],
  ["hedge", hedges],
  ["scope", scopes],
  ["connective", connectives],
  ["tense", times],
  ["number", vagueNumbers],
  ["unit", money],
  ["subject", pronouns],
];

const phrases = new Map<string, Phrase[]>();
for (const [kind, lines] of tables)
  for (const line of lines) {
    const [sense = "", forms = ""] = line.split(": ");
    for (const form of forms.split(", ").flatMap(spread)) {
      const keys = readWords(form).map((word) => word.key);
      const [first = ""] = keys;
      const list = phrases.get(first) ?? [];
      list.push({ keys, kind, sense });
      phrases.set(first, list);
    }
  }
// the longest first; of equals the one whose table comes first
for (const list of phrases.values()) list.sort((a, b) => b.keys.length - a.keys.length);

const measureOf = new Map(
  measures.flatMap((line) => {
    const [sense = "", forms = ""] = line.split(": ");
    return forms.split(", ").map((form): [string, string] => [form, sense]);
  }),
);

const sized = new Set(determiners.split(" "));

/** The sense-bearing words among `words`, in order: "at least five days" → at least, 5, day. */
export function markSenses(words: readonly Word[]): Sense[] {
  const senses: Sense[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i] as Word;
    if (isNumber(word)) {
      senses.push({ kind: "number", sense: word.key, first: i, end: i + 1 });
      i++;
      continue;
    }
    const found = phrases.get(word.key)?.find(({ keys }) => keys.every((key, at) => words[i + at]?.key === key));
    // "a little child": little is no quantity there
    const small = word.key === "little" && sized.has(words[i - 1]?.key ?? "");
    if (found && !small) {
      const end = i + found.keys.length;
      senses.push({ kind: found.kind, sense: found.sense, first: i, end });
      i = end;
      continue;
    }
    const measure = i > 0 && isNumber(words[i - 1] as Word) ? measureOf.get(word.key) : undefined;
    if (measure) senses.push({ kind: "unit", sense: measure, first: i, end: i + 1 });
    i++;
  }
  return senses;
}
