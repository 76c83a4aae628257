import { alignByAnchors } from "./align-by-anchors";
import { areRelated } from "./related-words";
import { isSoundAt } from "./weigh-words";
import { sameWord, type Word } from "./words";

/** A quote's word against a source's, by index; -1 where the other side has none. */
export type Pair = { quote: number; source: number; same: boolean };

/** Whether the source may go on before and after what is aligned without a cost. */
export type Ends = { free: boolean };

const opening = 0.4;
const unsaid = 1;
const leftOut = 0.9;
const sound = 0.1;
const repeated = 0.3;
// dearer than a related word, cheaper than a gap at the edge of a passage, so that a changed last word is seen as changed
const another = 1.3;
const related = 0.7;
// words in brackets are the printer's own, and stand for whatever was said there
const own = 0.5;
/** Cells of the table above which anchors cut the texts first: some 20 ms and 3 MB. */
const largestTable = 3_000_000;

// What an alignment ends in: a pair of words, a quote's word alone, a source's word alone. Two bits each in the trace.
const [paired, printed, spoken] = [0, 1, 2];
const infinity = 1e9;
/** A quote's word, with its brackets where it has any. */
export type QuotedWord = Word & { bracket?: "whole" | "part" | null };
type Row = [Float64Array, Float64Array, Float64Array];
const makeRow = (width: number): Row => [new Float64Array(width), new Float64Array(width), new Float64Array(width)];

/**
 * Aligns the words of a quote with those of a window of the source at the least cost, gaps counting more to open than
 * to go on, so that what was left out stays in one piece.
 */
export function alignWords(quote: readonly QuotedWord[], source: readonly Word[], ends: Ends): Pair[] {
  if ((quote.length + 1) * (source.length + 1) > largestTable) return alignByAnchors(quote, source, ends, alignWords);
  const width = source.length + 1;
  const trace = new Uint8Array((quote.length + 1) * width);
  const deletion = source.map((_, j) => costOfLeaving(source, j));
  let before = firstRow(deletion, trace, ends);
  let now = makeRow(width);
  for (let i = 1; i <= quote.length; i++) {
    fillRow(quote[i - 1] as QuotedWord, source, deletion, before, now, trace, i * width);
    [before, now] = [now, before];
  }
  return traceBack(before, trace, quote, source, ends);
}

/** Fillers, and what is said again in the next few words, are left out cheaply: that is where clean-up happens. */
function costOfLeaving(source: readonly Word[], j: number): number {
  if (isSoundAt(source, j)) return sound;
  const { key } = source[j] as Word;
  for (let k = j + 1; k <= j + 4 && k < source.length; k++)
    if ((source[k] as Word).key === key || (k <= j + 2 && key.length > 1 && (source[k] as Word).key.startsWith(key)))
      return repeated;
  return leftOut;
}

function firstRow(deletion: readonly number[], trace: Uint8Array, ends: Ends): Row {
  const row = makeRow(deletion.length + 1);
  const [d, u, l] = row;
  for (let j = 0; j <= deletion.length; j++) {
    d[j] = j === 0 || ends.free ? 0 : infinity;
    u[j] = infinity;
    l[j] = infinity;
    if (j > 0 && !ends.free) l[j] = (j === 1 ? opening : (l[j - 1] as number)) + (deletion[j - 1] as number);
    trace[j] = (j === 1 ? paired : spoken) << 4;
  }
  return row;
}

function fillRow(
  word: QuotedWord,
  source: readonly Word[],
  deletion: readonly number[],
  before: Row,
  now: Row,
  trace: Uint8Array,
  at: number,
): void {
  const [d, u, l] = now;
  const [pd, pu, pl] = before;
  const whole = word.bracket === "whole";
  d[0] = infinity;
  l[0] = infinity;
  for (let j = 0; j < d.length; j++) {
    const up = least((pd[j] as number) + opening, pu[j] as number, (pl[j] as number) + opening);
    u[j] = up.cost + (whole ? own : unsaid);
    let bits = up.from << 2;
    if (j > 0) {
      const other = source[j - 1] as Word;
      const cost = sameWord(word, other) ? 0 : whole ? own : areRelated(word, other) ? related : another;
      const across = least(pd[j - 1] as number, pu[j - 1] as number, pl[j - 1] as number);
      d[j] = across.cost + cost;
      bits |= across.from;
      const along = least((d[j - 1] as number) + opening, (u[j - 1] as number) + opening, l[j - 1] as number);
      l[j] = along.cost + (deletion[j - 1] as number);
      bits |= along.from << 4;
    }
    trace[at + j] = bits;
  }
}

// One object for all answers: this runs once for every cell.
const answer = { cost: 0, from: paired };
function least(pair: number, quote: number, source: number): typeof answer {
  if (pair <= quote && pair <= source) [answer.cost, answer.from] = [pair, paired];
  else if (quote <= source) [answer.cost, answer.from] = [quote, printed];
  else [answer.cost, answer.from] = [source, spoken];
  return answer;
}

function traceBack(last: Row, trace: Uint8Array, quote: readonly Word[], source: readonly Word[], ends: Ends): Pair[] {
  const width = source.length + 1;
  let [state, j, best] = [paired, source.length, Number.POSITIVE_INFINITY] as [number, number, number];
  for (let at = ends.free ? 0 : source.length; at <= source.length; at++)
    for (const end of [paired, printed, spoken]) {
      const cost = (last[end] as Float64Array)[at] as number;
      if (cost < best - 1e-9) [state, j, best] = [end, at, cost];
    }
  const pairs: Pair[] = [];
  let i = quote.length;
  while (i > 0 || (!ends.free && j > 0)) {
    const bits = trace[i * width + j] as number;
    if (state === paired && i > 0 && j > 0) {
      i--;
      j--;
      pairs.push({ quote: i, source: j, same: sameWord(quote[i] as Word, source[j] as Word) });
      state = bits & 3;
    } else if (i > 0 && (state === printed || j === 0)) {
      i--;
      pairs.push({ quote: i, source: -1, same: false });
      state = (bits >> 2) & 3;
    } else {
      j--;
      pairs.push({ quote: -1, source: j, same: false });
      state = (bits >> 4) & 3;
    }
  }
  return pairs.reverse();
}
