import { hashWord } from "./hash-word";
import { shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

const may = hashWord("may");
const saying = new Set("said says told tells wants".split(" ").map(hashWord));
const afterNames = new Set<number>([wordClass.clitic, wordClass.comma, wordClass.ed, wordClass.adverb]);

/** “Theresa May”, “in May”: no verb, where it has a capital inside a sentence, or begins one and a verb follows. */
export function nameMay(t: Tokens): Tokens {
  for (let i = 0; i < t.count; i++) {
    if (t.word[i] !== may) continue;
    const bits = t.shape[i] as number;
    if (!(bits & shape.capital) || bits & shape.allCapitals) continue;
    const begins = (bits & shape.sentenceFirst) !== 0;
    if (!begins || afterNames.has(t.kind[i + 1] as number) || saying.has(t.word[i + 1] as number))
      t.kind[i] = wordClass.name;
  }
  return t;
}
