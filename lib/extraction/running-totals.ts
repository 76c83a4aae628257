import { wordClass } from "./word-classes";

/** What is counted, each under its place in a row of totals. */
export const counted = {
  comma: 0,
  name: 1,
  pronoun: 2,
  that: 3,
  to: 4,
  openMark: 5,
  closeMark: 6,
  verb: 7,
  preposition: 8,
  question: 9,
  cue1: 10,
  cue2: 11,
  cue3: 12,
  cue4: 13,
} as const;
const width = 14;

const countedClass: [kind: number, place: number][] = [
  [wordClass.comma, counted.comma],
  [wordClass.name, counted.name],
  [wordClass.pronoun, counted.pronoun],
  [wordClass.that, counted.that],
  [wordClass.to, counted.to],
  [wordClass.openMark, counted.openMark],
  [wordClass.closeMark, counted.closeMark],
  [wordClass.auxiliary, counted.verb],
  [wordClass.modal, counted.verb],
  [wordClass.ed, counted.verb],
  [wordClass.preposition, counted.preposition],
  [wordClass.question, counted.question],
];
const placeOfClass = new Int8Array(64).fill(-1);
for (const [kind, place] of countedClass) placeOfClass[kind] = place;

/** How far beyond what is asked about is counted with it. */
const ahead = 4096;

/**
 * Running totals of a text's tokens, so that any stretch is counted at once: “said it was his, she said”, in [0, 4) →
 * one pronoun, one verb. They go as far as was ever asked about: a text of nothing but marks asks nothing, and its
 * totals would be most of the memory it takes.
 */
export class RunningTotals {
  /** for each token, a row of how many of each counted kind stand before it, modulo 65,536; one row more at the end */
  private rows: Uint16Array | undefined;
  private known = 0;
  private readonly counts = new Int32Array(width);

  constructor(
    private readonly kind: Uint8Array,
    private readonly cueness: Uint8Array,
  ) {}

  /** How many of a kind (its place in `counted`) stand in [from, to): no stretch that is asked about holds 65,536. */
  of(place: number, from: number, to: number): number {
    if (to <= from) return 0;
    const rows = this.rowsTo(to);
    return ((rows[to * width + place] as number) - (rows[from * width + place] as number)) & 0xffff;
  }

  /** How many of every kind stand in [from, to), each under its place in `counted`; good until this is asked again. */
  all(from: number, to: number): Int32Array {
    const { counts } = this;
    if (to <= from) return counts.fill(0);
    const rows = this.rowsTo(to);
    for (let k = 0, low = from * width, high = to * width; k < width; k++)
      counts[k] = ((rows[high + k] as number) - (rows[low + k] as number)) & 0xffff;
    return counts;
  }

  private rowsTo(place: number): Uint16Array {
    return this.rows !== undefined && place <= this.known ? this.rows : this.countTo(place);
  }

  private countTo(place: number): Uint16Array {
    const { kind, cueness } = this;
    this.rows ??= new Uint16Array((kind.length + 1) * width);
    const { rows } = this;
    // the same memory two counts at a time, to copy a row in half the steps
    const pairs = new Int32Array(rows.buffer);
    const to = Math.min(kind.length, place + ahead);
    for (let i = this.known; i < to; i++) {
      const next = (i + 1) * width;
      for (let k = next >> 1; k < (next + width) >> 1; k++) pairs[k] = pairs[k - (width >> 1)] as number;
      const found = placeOfClass[kind[i] as number] as number;
      if (found >= 0) rows[next + found] = (rows[next + found] as number) + 1;
      const strength = cueness[i] as number;
      if (strength === 0) continue;
      const cue = next + counted.cue1 + strength - 1;
      rows[cue] = (rows[cue] as number) + 1;
    }
    this.known = to;
    return rows;
  }
}
