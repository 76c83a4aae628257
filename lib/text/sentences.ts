import { classTable, digit, letter, mark, space, upper } from "./characters";
import type { Span } from "./model";
import { paragraphSpans } from "./paragraphs";

/** Words before a full stop that does not end the sentence, in lower case. */
const abbreviations = new Set(
  (
    "mr mrs ms mx dr prof rev hon fr sr st mt ft gov sen rep reps sens pres gen col lt capt cmdr adm maj sgt cpl pvt supt insp det dep asst atty " +
    "jr esq vs v etc approx dept est inc ltd co corp bros no nos vol pp p fig ed eds al cf viz messrs mme mlle " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd e.g i.e a.m p.m ph.d u.s u.k u.n d.c e.u"
  ).split(" "),
);
/** Those that do end it where a capital follows and the next word is not part of a name. */
const mayEnd = new Set("jr esq etc inc ltd co corp bros a.m p.m ph.d u.s u.k u.n d.c e.u al ave blvd rd".split(" "));
/** Words that begin a sentence far more often than they go on with a name: "in the U.S. The plan" but "the U.S. Senate". */
const starters = new Set(
  "the a an he she it they we i you this that these those in on at but and so if when while as for after before his her its their our my there what who how why no not".split(
    " ",
  ),
);
/** What an address on the web ends with, and what is no word besides. */
const domains = new Set("com org gov edu io".split(" "));

const isClosing = (unit: number) =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x201d ||
  unit === 0x2019 ||
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0xbb ||
  unit === 0x201c;
const isStop = (unit: number) => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;

/** The sentences of a text, in order, without the space around them. None reaches over a paragraph. */
export function sentenceSpans(text: string, paragraphs: readonly Span[] = paragraphSpans(text)): Span[] {
  const classes = classTable();
  const spans: Span[] = [];
  for (const paragraph of paragraphs) {
    let start = paragraph.start;
    for (let i = paragraph.start; i < paragraph.end; i++) {
      if (!isStop(text.charCodeAt(i))) continue;
      let end = i + 1;
      while (end < paragraph.end && isStop(text.charCodeAt(end))) end++;
      const stops = end;
      while (end < paragraph.end && isClosing(text.charCodeAt(end))) end++;
      if (end < paragraph.end && endsHere(text, i, stops, end, start, classes)) {
        spans.push({ start, end });
        while (end < paragraph.end && (classes[text.charCodeAt(end)] as number) & space) end++;
        start = end;
      }
      i = Math.max(i, stops - 1);
    }
    if (start < paragraph.end) spans.push({ start, end: paragraph.end });
  }
  return spans;
}

/** `stop` is the first of the stops, `stops` the place after them, `end` the place after closing marks. */
function endsHere(text: string, stop: number, stops: number, end: number, start: number, classes: Uint8Array): boolean {
  const closed = end > stops;
  const gap = (classes[text.charCodeAt(end)] as number) & space;
  if (!gap) return false;
  let next = end;
  while (next < text.length && (classes[text.charCodeAt(next)] as number) & space) next++;
  let first = next;
  while (first < text.length && !((classes[text.charCodeAt(first)] as number) & (letter | digit)) && first < next + 3)
    first++;
  const nextKind = (classes[text.charCodeAt(first)] ?? 0) as number;
  const lowerNext = Boolean(nextKind & letter) && !(nextKind & upper);
  // “Larkspur . org, a charity”: an address that was taken apart, as no sentence begins so
  if (lowerNext && text[stop] === "." && domains.has(wordAt(text, first, classes))) return false;
  // “Stop!” he said: a closing mark and a lower-case word go on with the sentence, as does an ellipsis
  if (lowerNext)
    return stops === stop + 1 && text[stop] === "." && !closed && !isAbbreviated(text, stop, start, classes, first);
  if (text[stop] !== "." || stops > stop + 1 || closed) return true;
  return !isAbbreviated(text, stop, start, classes, first);
}

function isAbbreviated(text: string, stop: number, start: number, classes: Uint8Array, next: number): boolean {
  let from = stop;
  while (from > start && stop - from < 12) {
    const unit = text.charCodeAt(from - 1);
    const kind = classes[unit] as number;
    if (kind & (letter | mark) || (unit === 0x2e && from < stop)) from--;
    else break;
  }
  if (from === stop) return false;
  const word = text.slice(from, stop).toLowerCase();
  const single = stop - from === 1 && Boolean((classes[text.charCodeAt(from)] as number) & upper);
  if (single && text[from] !== "I") return true;
  if (!abbreviations.has(word)) return /^(\p{L}\.)+\p{L}$/u.test(word) && !starters.has(wordAt(text, next, classes));
  if (word === "no" || word === "nos") return Boolean((classes[text.charCodeAt(next)] as number) & digit);
  const lowerNext = !((classes[text.charCodeAt(next)] as number) & upper);
  return lowerNext || !mayEnd.has(word) || !starters.has(wordAt(text, next, classes));
}

function wordAt(text: string, from: number, classes: Uint8Array): string {
  let end = from;
  while (end < text.length && end - from < 16 && (classes[text.charCodeAt(end)] as number) & letter) end++;
  return text.slice(from, end).toLowerCase();
}
