/** Small numbers by a word's number, in two flat arrays: every word of a text is looked up. What is not in it is 0. */
export class WordTable {
  private readonly words: Int32Array;
  private readonly values: Uint16Array;
  private readonly mask: number;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.words = new Int32Array(size);
    this.values = new Uint16Array(size);
    this.mask = size - 1;
  }

  /** A value is above 0, which is how an empty place is known. */
  set(word: number, value: number): void {
    const place = this.placeOf(word);
    this.words[place] = word;
    this.values[place] = value;
  }

  get(word: number): number {
    return this.values[this.placeOf(word)] as number;
  }

  private placeOf(word: number): number {
    const { words, values, mask } = this;
    let place = (word ^ (word >>> 15)) & mask;
    while (values[place] !== 0 && words[place] !== word) place = (place + 1) & mask;
    return place;
  }
}
