import { isIrregular, sharesBase } from "./inflect";
import { areOpposite, hasOpposite } from "./opposites";
import { readWords } from "./read-words";
import { measures, vagueNumbers } from "./tables/number-words";
import { pronouns } from "./tables/pronouns";
import { comparatives, modals, quantifiers } from "./tables/sense-words";
import { isNumber, type Word } from "./words";

/** Single words of one kind stand for each other in a changed sentence: "may" where "will" was. */
const kindOf = new Map<string, number>();
[modals, quantifiers, comparatives, pronouns, measures, vagueNumbers].forEach((lines, kind) => {
  for (const line of lines)
    for (const form of (line.split(": ")[1] ?? "").split(", ")) {
      const keys = readWords(form).map(({ key }) => key);
      if (keys.length === 1 && keys[0] && !kindOf.has(keys[0])) kindOf.set(keys[0], kind);
    }
});

/** Whether one word is likely to have been put in the place of the other: forms of a word, two numbers, two modals, opposites. */
export function areRelated(a: Word, b: Word): boolean {
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b);
  const kind = kindOf.get(a.key);
  if (kind !== undefined && kindOf.get(b.key) === kind) return true;
  // asked for every cell of an alignment: what can be no relation is decided by letters alone
  const alike = a.key[0] === b.key[0] || isIrregular(a.key) || isIrregular(b.key);
  if (alike && sharesBase(a.key, b.key)) return true;
  const turned = alike || a.key.endsWith(b.key.slice(-2));
  return (turned || (hasOpposite(a.key) && hasOpposite(b.key))) && areOpposite(a.key, b.key) !== null;
}
