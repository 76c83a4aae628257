/** Half-open ranges of two sequences that are compared with each other. */
export type Range = { a: number; aEnd: number; b: number; bEnd: number };
type Nested = Range & { depth: number };

/** Cells of the table that two short stretches without a unique item are compared in; longer ones are left apart. */
const largestTable = 40_000;
/** Stretches nested deeper than this are left apart: only texts made to be slow get there. */
const deepest = 64;

/**
 * Which items of `a` stand in `b`, in the same order: for each of `a` its index in `b`, or -1. Items are small integers
 * below `size`. Patience diff: what is unique in both anchors the rest, between anchors it is done again, and what has
 * nothing unique is compared in a table where it is short. Time grows with the length, also for texts with little in common.
 *
 * @param within the stretches that are compared, each with its own; the whole of both where absent
 */
export function matchSequences(
  a: Int32Array,
  b: Int32Array,
  size: number,
  within: readonly Range[] = [{ a: 0, aEnd: a.length, b: 0, bEnd: b.length }],
): Int32Array {
  const to = new Int32Array(a.length).fill(-1);
  const once = new OnceOnly(size);
  const ranges: Nested[] = within.map((range) => ({ ...range, depth: 0 }));
  for (let range = ranges.pop(); range !== undefined; range = ranges.pop()) {
    trim(a, b, range, to);
    if (range.a === range.aEnd || range.b === range.bEnd || range.depth > deepest) continue;
    const anchors = inOrder(once.inBoth(a, b, range));
    if (anchors.length === 0) {
      if ((range.aEnd - range.a) * (range.bEnd - range.b) <= largestTable) matchInTable(a, b, range, to);
      continue;
    }
    let [fromA, fromB] = [range.a, range.b];
    const depth = range.depth + 1;
    for (const [atA, atB] of anchors) {
      to[atA] = atB;
      ranges.push({ a: fromA, aEnd: atA, b: fromB, bEnd: atB, depth });
      [fromA, fromB] = [atA + 1, atB + 1];
    }
    ranges.push({ a: fromA, aEnd: range.aEnd, b: fromB, bEnd: range.bEnd, depth });
  }
  return to;
}

/** Matches what both begin and end with, and takes it off the range. */
function trim(a: Int32Array, b: Int32Array, range: Range, to: Int32Array): void {
  while (range.a < range.aEnd && range.b < range.bEnd && a[range.a] === b[range.b]) to[range.a++] = range.b++;
  while (range.a < range.aEnd && range.b < range.bEnd && a[range.aEnd - 1] === b[range.bEnd - 1])
    to[--range.aEnd] = --range.bEnd;
}

/** Finds what stands exactly once in each of two ranges. Its tables serve every range: each takes away what it wrote. */
class OnceOnly {
  readonly #countA: Uint8Array;
  readonly #countB: Uint8Array;
  readonly #placeB: Int32Array;

  constructor(size: number) {
    this.#countA = new Uint8Array(size);
    this.#countB = new Uint8Array(size);
    this.#placeB = new Int32Array(size);
  }

  inBoth(a: Int32Array, b: Int32Array, range: Range): [number, number][] {
    const count = (counts: Uint8Array, item: number) => {
      counts[item] = Math.min(2, (counts[item] as number) + 1);
    };
    for (let i = range.a; i < range.aEnd; i++) count(this.#countA, a[i] as number);
    for (let i = range.b; i < range.bEnd; i++) {
      count(this.#countB, b[i] as number);
      this.#placeB[b[i] as number] = i;
    }
    const pairs: [number, number][] = [];
    for (let i = range.a; i < range.aEnd; i++) {
      const item = a[i] as number;
      if (this.#countA[item] === 1 && this.#countB[item] === 1) pairs.push([i, this.#placeB[item] as number]);
    }
    for (let i = range.a; i < range.aEnd; i++) this.#countA[a[i] as number] = 0;
    for (let i = range.b; i < range.bEnd; i++) this.#countB[b[i] as number] = 0;
    return pairs;
  }
}

/** The longest run of pairs that is in order on both sides (patience sorting). Pairs come in order of the first side. */
function inOrder(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, place]] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] as number] as [number, number])[1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = piles[low - 1] as number;
    piles[low] = index;
  }
  const run: [number, number][] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(pairs[at] as [number, number]);
  return run.reverse();
}

/** The longest common subsequence, in a table. */
function matchInTable(a: Int32Array, b: Int32Array, range: Range, to: Int32Array): void {
  const rows = range.aEnd - range.a;
  const columns = range.bEnd - range.b;
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      table[i * width + j] =
        a[range.a + i] === b[range.b + j]
          ? (table[(i + 1) * width + j + 1] as number) + 1
          : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[range.a + i] === b[range.b + j]) to[range.a + i++] = range.b + j++;
    else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
    else j++;
  }
}
