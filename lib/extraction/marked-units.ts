/** Words between quotation marks, as tokens, the marks themselves included. */
export type MarkedUnit = { first: number; last: number; closed: boolean };

const none = new Int32Array(0);

/** A text's marked units, in order, of so many tokens. Kept as numbers: a million marks as objects would cost more than all else. */
export class MarkedUnits implements Iterable<MarkedUnit> {
  length = 0;
  private firsts = none;
  private lasts = none;
  private closes = none;

  constructor(private readonly tokens: number) {}

  add(first: number, last: number, closed: boolean): void {
    if (this.length === 0) this.makeRoom();
    this.firsts[this.length] = first;
    this.lasts[this.length] = last;
    this.closes[this.length] = closed ? 1 : 0;
    this.length++;
  }

  /** Every token may be a unit: what is not used is never touched, and so costs no memory. */
  private makeRoom(): void {
    this.firsts = new Int32Array(this.tokens);
    this.lasts = new Int32Array(this.tokens);
    this.closes = new Int32Array(this.tokens);
  }

  at(place: number): MarkedUnit | undefined {
    if (place < 0 || place >= this.length) return undefined;
    return { first: this.firsts[place] as number, last: this.lasts[place] as number, closed: this.closes[place] === 1 };
  }

  lastOf(place: number): number {
    return this.lasts[place] as number;
  }

  *[Symbol.iterator](): Iterator<MarkedUnit> {
    for (let place = 0; place < this.length; place++) yield this.at(place) as MarkedUnit;
  }
}
