/** What describes a case for the trees: a fixed number of numbers, put down one after another. */
export class Row {
  readonly numbers: Float32Array;
  private count = 0;

  constructor(width: number) {
    this.numbers = new Float32Array(width);
  }

  /** Begins anew; what a case does not put down stays as the last one left it, so every case puts down as many. */
  clear(): void {
    this.count = 0;
  }

  put(value: number): void {
    if (this.count >= this.numbers.length) throw new Error(`more than ${this.numbers.length} numbers describe a case`);
    this.numbers[this.count++] = value;
  }
}
