import { classTable, digit, joiner, letter, mark } from "./characters";
import type { Span } from "./model";

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const supplementaryWord = /[\p{L}\p{N}]/u;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const isRegional = (point: number) => point >= 0x1f1e6 && point <= 0x1f1ff;
const isSkinTone = (point: number) => point >= 0x1f3fb && point <= 0x1f3ff;

/** Apostrophes, hyphens, points and commas hold a word or a number together: "don't", "well-known", "1,000.5", "U.S". */
const holdsTogether = (unit: number) =>
  unit === 0x27 ||
  unit === 0x2019 ||
  unit === 0x2d ||
  unit === 0x2010 ||
  unit === 0x2011 ||
  unit === 0x2e ||
  unit === 0x2c ||
  unit === 0x26;

/**
 * The words of a text: letters and digits with what holds them together, and each emoji as one word. A combining mark
 * stays with its letter, an emoji sequence is never split. Full stops join only digits or single capitals ("3.5", "U.S").
 */
export function wordSpans(text: string): Span[] {
  const classes = classTable();
  const spans: Span[] = [];
  const isWordAt = (i: number) => i < text.length && ((classes[text.charCodeAt(i)] as number) & (letter | digit)) !== 0;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const kind = classes[unit] as number;
    const wide = isHigh(unit) && isLow(text.charCodeAt(i + 1)) && supplementaryWord.test(text.slice(i, i + 2));
    if (wide || kind & (letter | digit)) {
      const start = i;
      i += wide ? 2 : 1;
      while (i < text.length) {
        const next = text.charCodeAt(i);
        const nextKind = classes[next] as number;
        if (nextKind & (letter | digit | mark | joiner)) i++;
        else if (isHigh(next) && isLow(text.charCodeAt(i + 1)) && supplementaryWord.test(text.slice(i, i + 2))) i += 2;
        else if (holdsTogether(next) && isWordAt(i + 1) && joins(text, i, classes)) i++;
        else break;
      }
      spans.push({ start, end: i });
    } else if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) {
      const start = i;
      i = endOfSupplementary(text, i, classes);
      if (emoji.test(text.slice(start, i))) spans.push({ start, end: i });
    } else if (unit > 0xff && emoji.test(text[i] as string)) {
      const start = i;
      i = endOfEmoji(text, i + 1, classes);
      spans.push({ start, end: i });
    } else i++;
  }
  return spans;
}

function joins(text: string, i: number, classes: Uint8Array): boolean {
  const unit = text.charCodeAt(i);
  if (unit !== 0x2e && unit !== 0x2c) return true;
  const before = classes[text.charCodeAt(i - 1)] as number;
  const after = classes[text.charCodeAt(i + 1)] as number;
  if (before & digit && after & digit) return true;
  return unit === 0x2e && Boolean(before & letter || before & digit) && Boolean(after & letter);
}

function endOfSupplementary(text: string, start: number, classes: Uint8Array): number {
  const point = text.codePointAt(start) as number;
  if (isRegional(point) && isRegional(text.codePointAt(start + 2) ?? 0)) return start + 4;
  return endOfEmoji(text, start + 2, classes);
}

/** Goes on over modifiers and over whatever a zero-width joiner binds. */
function endOfEmoji(text: string, from: number, classes: Uint8Array): number {
  let i = from;
  while (i < text.length) {
    const point = text.codePointAt(i) as number;
    if (isSkinTone(point)) i += 2;
    else if (point < 0x10000 && (classes[point] as number) & (mark | joiner)) {
      i++;
      if (point === 0x200d && i < text.length) i += (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
    } else break;
  }
  return i;
}
