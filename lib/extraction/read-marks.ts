import { shape, type Tokens } from "./tokens";
import { wordClass } from "./word-classes";

/**
 * Pairs the quotation marks of each paragraph. A unit left open runs to its paragraph's end: that is how a quotation
 * of several paragraphs is printed. Single marks count only where the document has no double ones.
 *
 * She said “yes” and "no.  →  “yes” · "no.
 */
export function readMarks(tokens: Tokens): Tokens {
  const { count, text, start, end, kind, unit, units, paragraph } = tokens;
  const found = countDoubles(tokens);
  tokens.marking = found === 0 ? 0 : found * 400 < count ? 1 : 2;
  const inward = pointInward(tokens);
  const inner = innerMarks(tokens);
  const single = found === 0 && countSingles(tokens) >= 2;

  let open = -1;
  const close = (last: number, closed: boolean) => {
    if (last > open) {
      for (let i = open; i <= last; i++) unit[i] = units.length;
      units.add(open, last, closed);
    }
    open = -1;
  };
  for (let i = 0; i < count; i++) {
    if (open >= 0 && paragraph[i] !== paragraph[open]) close(i - 1, false);
    if (kind[i] !== wordClass.symbol || inner.has(i)) continue;
    let sense = doubleSense(text, start[i] as number, end[i] as number);
    if (inward && isAngle(text, start[i] as number)) sense = sense === opening ? closing : opening;
    if (sense === 0 && single) sense = singleSense(tokens, i);
    if (sense === 0) continue;
    if (sense === opening && open >= 0 && closesLow(text, start[open] as number, start[i] as number)) sense = closing;
    if (sense === either) sense = straightSense(tokens, i, open >= 0);
    if (sense === opening) {
      if (open >= 0) continue;
      kind[i] = wordClass.openMark;
      open = i;
    } else {
      kind[i] = wordClass.closeMark;
      if (open >= 0) close(i, true);
    }
  }
  if (open >= 0) close(count - 1, false);
  return tokens;
}

/** “My aunt answers to “the admiral” at sea.”: of two curly marks that open and two that close, all in a row, the middle ones. */
function innerMarks({ text, count, start, paragraph }: Tokens): Set<number> {
  const inner = new Set<number>();
  let row: number[] = [];
  for (let i = 0; i < count; i++) {
    const unit = text.charCodeAt(start[i] as number);
    if (unit !== 0x201c && unit !== 0x201d) continue;
    if (row.length > 0 && paragraph[row[0] as number] !== paragraph[i]) row = [];
    const opens = unit === 0x201c;
    // opened once or twice, then closed once or twice: anything else begins again
    if (opens && row.length === 2) row.shift();
    if (opens && row.length > 2) row = [];
    if (!opens && row.length < 2) row = [];
    else row.push(i);
    if (row.length < 4) continue;
    inner.add(row[1] as number).add(row[2] as number);
    row = [];
  }
  return inner;
}

const opening = 1;
const closing = 2;
const either = 3;
type Sense = 0 | 1 | 2 | 3;

function doubleSense(text: string, from: number, to: number): Sense {
  const unit = text.charCodeAt(from);
  if (unit === 0x22) return either;
  if (unit === 0x201c) return opening;
  if (unit === 0x201d) return closing;
  if (unit === 0x201e || unit === 0xab || unit === 0x201f) return opening;
  if (unit === 0xbb) return closing;
  if (to - from === 2 && unit === 0x27) return either;
  if (to - from === 2 && unit === 0x60) return opening;
  return 0;
}

const isAngle = (text: string, at: number) => text.charCodeAt(at) === 0xab || text.charCodeAt(at) === 0xbb;

/** »Nein«: angles that point at their words, as German and Danish print them; the first of a text tells. */
function pointInward({ text, count, start, kind, shape: bits }: Tokens): boolean {
  for (let i = 0; i < count; i++) {
    if (kind[i] !== wordClass.symbol || !isAngle(text, start[i] as number)) continue;
    const spaceAfter = i + 1 >= count || ((bits[i + 1] as number) & shape.spaceBefore) !== 0;
    return text.charCodeAt(start[i] as number) === 0xbb && !spaceAfter;
  }
  return false;
}

/** „…“: the mark that opens in English closes what a low one opened. */
const closesLow = (text: string, opened: number, at: number) =>
  text.charCodeAt(opened) === 0x201e && text.charCodeAt(at) === 0x201c;

function straightSense(tokens: Tokens, i: number, open: boolean): Sense {
  const spaceBefore = ((tokens.shape[i] as number) & shape.spaceBefore) !== 0;
  const spaceAfter = i + 1 >= tokens.count || ((tokens.shape[i + 1] as number) & shape.spaceBefore) !== 0;
  if (spaceBefore && !spaceAfter) return opening;
  if (!spaceBefore && spaceAfter) return closing;
  const before = i > 0 ? tokens.kind[i - 1] : wordClass.stop;
  if (!spaceBefore && !open && (before === wordClass.bracket || before === wordClass.dash)) return opening;
  return open ? closing : opening;
}

function singleSense(tokens: Tokens, i: number): Sense {
  const { text, start, end } = tokens;
  if ((end[i] as number) - (start[i] as number) !== 1) return 0;
  const unit = text.charCodeAt(start[i] as number);
  if (unit === 0x2018) return opening;
  const spaceBefore = ((tokens.shape[i] as number) & shape.spaceBefore) !== 0;
  if (unit === 0x2019) return spaceBefore ? 0 : isAfterStop(tokens, i) ? closing : 0;
  if (unit !== 0x27) return 0;
  if (spaceBefore) return opening;
  return isAfterStop(tokens, i) ? closing : 0;
}

const isAfterStop = (tokens: Tokens, i: number) => {
  const before = i > 0 ? tokens.kind[i - 1] : -1;
  return before === wordClass.comma || before === wordClass.stop || before === wordClass.dash;
};

function countDoubles({ text, count, start, end, kind }: Tokens): number {
  let found = 0;
  for (let i = 0; i < count; i++)
    if (kind[i] === wordClass.symbol && doubleSense(text, start[i] as number, end[i] as number) !== 0) found++;
  return found;
}

function countSingles(tokens: Tokens): number {
  let closers = 0;
  for (let i = 0; i < tokens.count; i++)
    if (tokens.kind[i] === wordClass.symbol && singleSense(tokens, i) === closing) closers++;
  return closers;
}
