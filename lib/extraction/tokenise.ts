import { classTable, digit, joiner, letter, mark, space, upper } from "@/lib/text/characters";
import { paragraphSpans } from "@/lib/text/paragraphs";
import { sentenceSpans } from "@/lib/text/sentences";
import { MarkedUnits } from "./marked-units";
import { nameMay } from "./name-may";
import { readMarks } from "./read-marks";
import { shape, type Tokens } from "./tokens";
import { closedClasses, wordClass } from "./word-classes";

/**
 * Cuts a text into tokens: words, numbers, marks. A clitic is a token of its own, a hyphenated word is one.
 *
 * “It’s 6 a.m. here,” she said.  →  “ · It · ’s · 6 · a.m. · here · , · ” · she · said · .
 */
export function tokenise(text: string): Tokens {
  const paragraphs = paragraphSpans(text);
  const sentences = sentenceSpans(text, paragraphs);
  const scan = new Scan(text);
  const sentenceStart = new Int32Array(sentences.length + 1);
  const paragraphStart = new Int32Array(paragraphs.length + 1);
  let p = -1;
  for (let s = 0; s < sentences.length; s++) {
    const span = sentences[s] as { start: number; end: number };
    while (p + 1 < paragraphs.length && (paragraphs[p + 1]?.start as number) <= span.start)
      paragraphStart[++p] = scan.count;
    sentenceStart[s] = scan.count;
    scan.sentence(span.start, span.end, s, p);
  }
  sentenceStart[sentences.length] = scan.count;
  while (p < paragraphs.length) paragraphStart[++p] = scan.count;
  return readMarks(nameMay(scan.finish(sentenceStart, paragraphStart)));
}

const lower = (() => {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const small = unit >= 0xd800 && unit <= 0xdfff ? "" : String.fromCharCode(unit).toLowerCase();
    table[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
  }
  table[0x2019] = 0x27;
  return table;
})();

const clitics = new Set(["s", "re", "ve", "ll", "d", "m"]);
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;
const isDash = (unit: number) => unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015);

class Scan {
  count = 0;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly word: Int32Array;
  private readonly ending: Int32Array;
  private readonly kind: Uint8Array;
  private readonly shape: Uint8Array;
  private readonly sentenceOf: Int32Array;
  private readonly paragraphOf: Int32Array;
  private readonly classes = classTable();

  constructor(private readonly text: string) {
    // every unit may be a token: what is not used is never touched, and so costs no memory
    const capacity = text.length;
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.word = new Int32Array(capacity);
    this.ending = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.sentenceOf = new Int32Array(capacity);
    this.paragraphOf = new Int32Array(capacity);
  }

  sentence(from: number, to: number, sentence: number, paragraph: number): void {
    const { text, classes } = this;
    let first = true;
    let spaced = true;
    let i = from;
    while (i < to) {
      const unit = text.charCodeAt(i);
      if ((classes[unit] as number) & space) {
        spaced = true;
        i++;
        continue;
      }
      const end = this.endOfToken(i, to);
      const isWord = this.push(i, end, first, spaced, sentence, paragraph);
      if (isWord) first = false;
      spaced = false;
      i = end;
    }
  }

  private endOfToken(from: number, to: number): number {
    const { text, classes } = this;
    const unit = text.charCodeAt(from);
    const kind = classes[unit] as number;
    if (!(kind & (letter | digit))) return this.endOfSymbol(from, to, unit);
    let i = from + 1;
    while (i < to) {
      const next = text.charCodeAt(i);
      const nextKind = classes[next] as number;
      if (nextKind & (letter | digit | mark | joiner)) {
        i++;
        continue;
      }
      const after = i + 1 < to ? (classes[text.charCodeAt(i + 1)] as number) : 0;
      const before = classes[text.charCodeAt(i - 1)] as number;
      if (isApostrophe(next) && after & letter) {
        if (this.isClitic(i, to)) return i;
        i++;
      } else if ((next === 0x2d || next === 0x2010 || next === 0x2011) && after & (letter | digit)) i++;
      else if ((next === 0x2e || next === 0x2c) && before & digit && after & digit) i++;
      else if (next === 0x26 && after & upper) i++;
      else if (next === 0x2e && after & (letter | digit)) i++;
      else if (next === 0x2e && this.isInitialism(from, i)) return i + 1;
      else break;
    }
    return i;
  }

  /** "U.S" and a single capital "J" keep the full stop that follows; so do Mr and Dr. */
  private isInitialism(from: number, stop: number): boolean {
    const { text } = this;
    const length = stop - from;
    if (length === 1) return ((this.classes[text.charCodeAt(from)] as number) & upper) !== 0 && text[from] !== "I";
    if (text.charCodeAt(stop - 2) === 0x2e) return true;
    return length <= 4 && titles.has(text.slice(from, stop));
  }

  private isClitic(apostrophe: number, to: number): boolean {
    let end = apostrophe + 1;
    while (end < to && end - apostrophe < 4 && (this.classes[this.text.charCodeAt(end)] as number) & letter) end++;
    return end - apostrophe < 4 && clitics.has(this.text.slice(apostrophe + 1, end).toLowerCase());
  }

  private endOfSymbol(from: number, to: number, unit: number): number {
    const { text } = this;
    const next = from + 1 < to ? text.charCodeAt(from + 1) : 0;
    if (isApostrophe(unit)) {
      if (next === unit && unit === 0x27) return from + 2;
      const attached = from > 0 && (this.classes[text.charCodeAt(from - 1)] as number) & (letter | digit | mark);
      if (attached && this.isClitic(from, to)) {
        let end = from + 1;
        while (end < to && (this.classes[text.charCodeAt(end)] as number) & letter) end++;
        return end;
      }
      return from + 1;
    }
    if (unit === 0x60 && next === 0x60) return from + 2;
    if (unit === 0x2e || isDash(unit)) {
      let end = from + 1;
      while (end < to && text.charCodeAt(end) === unit) end++;
      return end;
    }
    return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? from + 2 : from + 1;
  }

  private push(
    from: number,
    to: number,
    first: boolean,
    spaced: boolean,
    sentence: number,
    paragraph: number,
  ): boolean {
    const { text, classes, count } = this;
    let hash = 0x811c9dc5;
    let ending = 0x1505;
    let capitals = 0;
    let letters = 0;
    let digits = 0;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      const kind = classes[unit] as number;
      if (kind & letter) letters++;
      if (kind & upper) capitals++;
      if (kind & digit) digits++;
      const small = kind & digit ? 0x30 : (lower[unit] as number);
      hash = Math.imul(hash ^ small, 0x01000193);
      if (i >= to - 3) ending = Math.imul(ending ^ small, 0x01000193);
    }
    const firstUnit = text.charCodeAt(from);
    let bits = 0;
    const clitic =
      isApostrophe(firstUnit) && to - from > 1 && ((classes[text.charCodeAt(from + 1)] as number) & letter) !== 0;
    const isWord = clitic || ((classes[firstUnit] as number) & (letter | digit)) !== 0;
    if (isWord) bits |= shape.word;
    if ((classes[firstUnit] as number) & upper) bits |= shape.capital;
    if (capitals > 1 && capitals === letters) bits |= shape.allCapitals;
    if (digits) bits |= shape.digit;
    if (first && isWord) bits |= shape.sentenceFirst;
    if (spaced) bits |= shape.spaceBefore;
    this.start[count] = from;
    this.end[count] = to;
    this.word[count] = hash;
    this.ending[count] = ending;
    this.shape[count] = bits;
    this.kind[count] = isWord ? this.classOfWord(from, to, hash, bits, first) : classOfSymbol(firstUnit);
    this.sentenceOf[count] = sentence;
    this.paragraphOf[count] = paragraph;
    this.count++;
    return isWord;
  }

  private classOfWord(from: number, to: number, hash: number, bits: number, first: boolean): number {
    const closed = closedClasses.get(hash);
    if (closed !== undefined) return closed;
    if (bits & shape.digit) return wordClass.number;
    if (bits & shape.capital && !first) return wordClass.name;
    const { text } = this;
    const last = lower[text.charCodeAt(to - 1)];
    const before = lower[text.charCodeAt(to - 2)];
    if (to - from > 4 && last === 0x67 && before === 0x6e) return wordClass.ing;
    if (to - from > 3 && last === 0x64 && before === 0x65) return wordClass.ed;
    if (to - from > 3 && last === 0x79 && before === 0x6c) return wordClass.ly;
    if (to - from > 3 && last === 0x73 && before !== 0x73) return wordClass.s;
    return bits & shape.capital ? wordClass.name : wordClass.other;
  }

  finish(sentenceStart: Int32Array, paragraphStart: Int32Array): Tokens {
    const { text, count } = this;
    return {
      text,
      count,
      start: cut(this.start, count),
      end: cut(this.end, count),
      word: cut(this.word, count),
      ending: cut(this.ending, count),
      kind: cut(this.kind, count),
      shape: cut(this.shape, count),
      sentence: cut(this.sentenceOf, count),
      paragraph: cut(this.paragraphOf, count),
      sentenceStart,
      paragraphStart,
      unit: new Int32Array(count).fill(-1),
      units: new MarkedUnits(count),
      marking: 0,
    };
  }
}

const longestCopied = 1000;

/** The first of a column. Of few a copy: a transcript is read turn by turn, and a view of few costs more than they do. */
const cut = <Column extends Int32Array | Uint8Array>(column: Column, count: number): Column =>
  (column.length > longestCopied ? column.subarray(0, count) : column.slice(0, count)) as Column;

const titles = new Set("Mr Mrs Ms Dr Sen Rep Gov Gen St Jr Sr Lt Col Prof Rev Sens Reps Inc Corp Ltd Co".split(" "));

function classOfSymbol(unit: number): number {
  if (unit === 0x2c) return wordClass.comma;
  if (unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026) return wordClass.stop;
  if (unit === 0x3a || unit === 0x3b) return wordClass.colon;
  if (isDash(unit)) return wordClass.dash;
  if (unit === 0x28 || unit === 0x29 || unit === 0x5b || unit === 0x5d) return wordClass.bracket;
  return wordClass.symbol;
}
