import { explain } from "./explain-change";
import type { Hunk } from "./find-hunks";
import { bases, sharesBase, tenseOf } from "./inflect";
import type { ChangeType } from "./model";
import { areSynonyms } from "./opposites";
import { between, type Finding, quoteText, type Reading, sensesIn, sourceText } from "./reading";
import { auxiliaries, light, prepositions, subjectPronouns } from "./tables/pronouns";
import { connectives } from "./tables/sense-words";
import { isNumber, type Word } from "./words";

const auxiliary = new Set([...auxiliaries.split(" "), "'s"]);
const lightWords = new Set([...light.split(" "), ...prepositions.split(" ")]);
const asSubject = new Set(subjectPronouns.split(" "));
const joining = new Set([
  ...connectives.map((line) => line.split(":")[0] as string),
  "that",
  "who",
  "which",
  "if",
  "when",
]);
const bePresent = new Set(["am", "is", "are", "'s"]);
const bePast = new Set(["was", "were"]);
const beForms = new Set([...bePresent, ...bePast, "be", "been", "being"]);

/** Who does it, to whom, and when: what a hunk makes of pronouns, names, subjects and tenses. */
export function compareSubjects(reading: Reading, hunk: Hunk): Finding[] {
  const found =
    findPronoun(reading, hunk) ??
    findName(reading, hunk) ??
    findNounSubject(reading, hunk) ??
    findPassive(reading, hunk);
  const tense = findTense(reading, hunk);
  return [found, tense].filter((finding) => finding !== null);
}

const words = (reading: Reading, hunk: Hunk): [readonly Word[], readonly Word[]] => [
  reading.quote.words.slice(hunk.quote.first, hunk.quote.end),
  reading.index.words.slice(hunk.source.first, hunk.source.end),
];

const finding = (reading: Reading, type: ChangeType, hunk: Hunk): Finding => ({
  type,
  quote: hunk.quote,
  source: hunk.source,
  why: explain(type, quoteText(reading, hunk.quote), sourceText(reading, hunk.source)),
});

const isContent = (word: Word) => !lightWords.has(word.key) && !auxiliary.has(word.key) && !isNumber(word);

function findPronoun(reading: Reading, hunk: Hunk): Finding | null {
  const who = (list: ReturnType<typeof sensesIn>) =>
    list.filter(({ kind, sense }) => kind === "subject" && sense !== "who");
  const printed = who(sensesIn(reading.quoteSenses, hunk.quote));
  const said = who(sensesIn(reading.sourceSenses, hunk.source));
  if (printed.map(({ sense }) => sense).join() === said.map(({ sense }) => sense).join()) return null;
  if (printed.length > 0 && said.length > 0) return finding(reading, "subject", hunk);
  const [ours, theirs] = words(reading, hunk);
  const there = printed.length > 0 ? ours : theirs;
  const other = printed.length > 0 ? theirs : ours;
  const subject = there.find((word) => asSubject.has(word.key) && word.key !== "it");
  if (!subject) return null;
  if (other.some(isContent)) return finding(reading, "subject", hunk);
  // "we came and we saw": the subject stays the one before
  const list = printed.length > 0 ? reading.quoteSenses : reading.sourceSenses;
  const at = (printed[0] ?? said[0])?.first ?? 0;
  const last = list.filter(({ kind, first }) => kind === "subject" && first < at).at(-1);
  if (last?.sense === (printed[0] ?? said[0])?.sense && last) return null;
  return finding(reading, "subject", hunk);
}

/** Capitals inside a sentence, on both sides: names. */
function findName(reading: Reading, hunk: Hunk): Finding | null {
  const { quote, index } = reading;
  const names = (text: string, all: readonly Word[], first: number, end: number) => {
    const found: Word[] = [];
    for (let i = first; i < end; i++) {
      const word = all[i] as Word;
      const starts = i === 0 || /[.!?\n]["”’)\]]?\s|:\s/.test(between(text, all, i));
      if (
        /^\p{Lu}/u.test(text.slice(word.start, word.start + 2)) &&
        word.key !== "i" &&
        (!starts || /^\p{Lu}{2}/u.test(text.slice(word.start)))
      )
        found.push(word);
    }
    return found;
  };
  const ours = names(quote.text, quote.words, hunk.quote.first, hunk.quote.end);
  const theirs = names(index.text, index.words, hunk.source.first, hunk.source.end);
  if (ours.length === 0 || theirs.length === 0) return null;
  const kept = new Set(theirs.map(({ key }) => key));
  const other = ours.filter((word) => !kept.has(word.key) && !theirs.some(({ key }) => isSlip(word.key, key)));
  return other.length > 0 ? finding(reading, "name", hunk) : null;
}

/** One letter off in a name of six or more: a slip of the pen, told as wording. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return sharesBase(a, b);
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

const farthest = 3;

/** Another noun at the beginning of a clause, right before its verb: somebody else does it. */
function findNounSubject(reading: Reading, hunk: Hunk): Finding | null {
  const [ours, theirs] = words(reading, hunk);
  const [a, b] = [ours.filter(isContent), theirs.filter(isContent)];
  if (a.length === 0 || b.length === 0) return null;
  if (a.every((word) => b.some((other) => areSynonyms(word.key, other.key) || sharesBase(word.key, other.key))))
    return null;
  const next = reading.index.words[hunk.source.end];
  if (!next || reading.quote.words[hunk.quote.end]?.key !== next.key) return null;
  if (!auxiliary.has(next.key) && tenseOf(next.key) !== "past") return null;
  const { text, words: all } = reading.index;
  for (let i = hunk.source.first; i >= Math.max(0, hunk.source.first - farthest); i--) {
    if (i === 0 || /[.,;:!?\n—–(“”"]/.test(between(text, all, i))) return finding(reading, "subject", hunk);
    const before = all[i - 1] as Word;
    if (joining.has(before.key)) return finding(reading, "subject", hunk);
    if (
      auxiliary.has(before.key) ||
      tenseOf(before.key) === "past" ||
      (lightWords.has(before.key) && !/^(?:the|an?|this|these|those)$/.test(before.key))
    )
      return null;
  }
  return null;
}

/** "The police attacked" and "the police were attacked". */
function findPassive(reading: Reading, hunk: Hunk): Finding | null {
  const [ours, theirs] = words(reading, hunk);
  const only = ours.length === 0 ? theirs : theirs.length === 0 ? ours : null;
  const next = reading.quote.words[hunk.quote.end];
  if (!only || !next || only.length > 2) return null;
  const be = only.some((word) => beForms.has(word.key)) && only.every((word) => auxiliary.has(word.key));
  return be && tenseOf(next.key) === "past" ? finding(reading, "subject", hunk) : null;
}

function findTense(reading: Reading, hunk: Hunk): Finding | null {
  const [ours, theirs] = words(reading, hunk);
  for (const a of ours)
    for (const b of theirs.slice(0, 40)) if (isOtherTime(a.key, b.key)) return finding(reading, "tense", hunk);
  return null;
}

function isOtherTime(a: string, b: string): boolean {
  if (a === b) return false;
  if ((bePresent.has(a) && bePast.has(b)) || (bePast.has(a) && bePresent.has(b))) return true;
  if (beForms.has(a) || beForms.has(b)) return false;
  const [x, y] = [tenseOf(a), tenseOf(b)];
  if ((x === "past") === (y === "past") || x === "ing" || y === "ing") return false;
  return sharesBase(a, b) || bases(a).some((base) => base === "have" && bases(b).includes("have"));
}
