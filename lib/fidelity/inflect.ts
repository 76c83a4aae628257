import { remember } from "./remember";
import { doublingVerbs, irregularVerbs } from "./tables/verbs";

export type Tense = "base" | "present" | "past" | "ing";
const irregular = new Map(irregularVerbs.map((line) => [line.split(" ")[0] as string, line.split(" ")]));
const doubling = new Set(doublingVerbs.split(" "));
const thirds = new Map<string, string>();
const past = new Map<string, string>();
for (const [base = "", ...forms] of irregular.values())
  for (const form of forms) if (form !== base) past.set(form, base);

for (const [form, base] of [
  ["has", "have"],
  ["does", "do"],
  ["goes", "go"],
  ["is", "be"],
  ["am", "be"],
  ["are", "be"],
] as const)
  thirds.set(form, base);
past.set("were", "be");

/** All forms of a verb: "deny" → deny denies denied denying. */
export function inflections(base: string): string[] {
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  const doubled = doubling.has(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? base + base.at(-1) : null;
  const third = /(?:s|x|z|ch|sh)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const ed = doubled ? `${doubled}ed` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const ing =
    base === "lie" || base === "die"
      ? `${base[0]}ying`
      : doubled
        ? `${doubled}ing`
        : /(?:ee|ye|oe)$/.test(base)
          ? `${base}ing`
          : `${stem}ing`;
  return [...new Set([base, third, ing, ...(irregular.get(base)?.slice(1) ?? [ed])])];
}

/** The forms a word may be inflected from, likeliest first, itself among them: "rising" → rise, ris, rising. */
export const bases: (word: string) => readonly string[] = remember(findBases);

function findBases(word: string): string[] {
  const known = past.get(word) ?? thirds.get(word);
  if (known) return [known];
  const found: string[] = [];
  const strip = (ending: string, ...by: string[]) => {
    if (!word.endsWith(ending) || word.length - ending.length < 2) return;
    const stem = word.slice(0, -ending.length);
    for (const add of by) found.push(stem + add);
    if (stem.length > 2 && stem.at(-1) === stem.at(-2)) found.push(stem.slice(0, -1));
  };
  strip("ies", "y");
  strip("ied", "y");
  strip("es", "e", "");
  strip("s", "");
  strip("ed", "e", "");
  strip("ing", "e", "");
  return [...found, word];
}

/** "went", "has": no ending tells the base. */
export const isIrregular = (word: string): boolean => past.has(word) || thirds.has(word);

export const sharesBase = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (a[0] !== b[0] && !isIrregular(a) && !isIrregular(b)) return false;
  const others = bases(b);
  return bases(a).some((base) => others.includes(base));
};

export function tenseOf(word: string): Tense {
  if (past.has(word)) return "past";
  if (/[^aeiou]ed$|[aeiou]ed$/.test(word) && word.length > 4) return "past";
  if (word.endsWith("ing") && word.length > 4) return "ing";
  return "base";
}

/** A table's form: `refuse~ to` stands for all inflections of its first word. */
export function spread(form: string): string[] {
  const [verb = "", ...rest] = form.split(" ");
  if (!verb.endsWith("~")) return [form];
  return inflections(verb.slice(0, -1)).map((inflected) => [inflected, ...rest].join(" "));
}
