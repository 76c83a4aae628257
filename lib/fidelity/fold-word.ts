import { clitics, contractions } from "./tables/contractions";
import { doubled, spellingRules, spellings } from "./tables/spellings";

/** What one written word is compared as. */
export type Folded = { key: string; also: readonly string[] | null; contracted: boolean };

const writtenOut = new Map(
  contractions.map((line): [string, Folded[]] => {
    const [form = "", words = ""] = line.split(": ");
    return [form, words.split(" ").map((word) => alternatives(word, form !== "cannot"))];
  }),
);
const spelledAs = new Map<string, string>();
for (const line of spellings) {
  const [first = "", ...others] = line.split(" ");
  for (const other of others) spelledAs.set(other, first);
}
for (const stem of doubled.split(" "))
  for (const ending of ["ed", "ing", "er", "ers"]) spelledAs.set(`${stem}${stem.at(-1)}${ending}`, `${stem}${ending}`);

const combiningLatin = /[\u0300-\u036f]/g;
const latin = /^[\p{Script=Latin}\p{M}'.&\d]*$/u;
const longLetters = /[æœøłđß]/g;
const longLetterForms: Record<string, string> = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ß: "ss" };
const plain = /^[a-z]+$/;
const numeral = /^\d[\d.,]*$/;

function alternatives(word: string, contracted: boolean): Folded {
  const [key = "", ...also] = word.split("/");
  return { key, also: also.length > 0 ? also : null, contracted };
}

/** Lower case, one kind of apostrophe, one form of accents; ligatures and wide letters as plain ones. */
export function foldForm(raw: string): string {
  if (plain.test(raw)) return raw;
  return raw
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

/**
 * What a folded form, without hyphens and no number, is compared as. Most words give one; contractions give several.
 *
 * didn't → did, not · colour → color · café → cafe · U.K → uk
 */
export function foldWord(form: string, raw: string): Folded[] {
  const written = writtenOut.get(form);
  if (written) return written;
  const apostrophe = form.lastIndexOf("'");
  if (apostrophe > 0) {
    const ending = form.endsWith("n't") ? "n't" : form.slice(apostrophe);
    const clitic = clitics[ending];
    const stem = form.slice(0, form.length - ending.length);
    if (clitic && stem)
      return [...foldWord(stem, stem).map((word) => ({ ...word, contracted: true })), alternatives(clitic, true)];
  }
  return [{ key: spell(form, raw), also: null, contracted: false }];
}

function spell(form: string, raw: string): string {
  // "US" and "us", "IT" and "it" are different words; a shouted text is the price
  if (raw === "US" || form === "u.s") return "u.s.";
  if (raw === "IT" || form === "i.t") return "i.t.";
  if (numeral.test(form)) return form;
  let word = form;
  if (!plain.test(word)) {
    if (latin.test(word)) {
      word = word.normalize("NFD").replace(combiningLatin, "");
      word = word.replace(longLetters, (letter) => longLetterForms[letter] ?? letter);
    }
    word = word.replaceAll(".", "").replaceAll("'", "");
  }
  const listed = spelledAs.get(word);
  if (listed) return listed;
  for (const [pattern, spelling] of spellingRules) if (pattern.test(word)) return word.replace(pattern, spelling);
  return word;
}
