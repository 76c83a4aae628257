/** A word's number: FNV-1a over its code units, curly apostrophes straightened. The word is given in lower case. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    hash = Math.imul(hash ^ (unit === 0x2019 ? 0x27 : unit), 0x01000193);
  }
  return hash;
}

const beginning = 5;
/** The number of a word's first letters in lower case, so that “cost”, “costs” and “costing” are near each other. */
export function hashStart(text: string, start: number, end: number): number {
  const to = Math.min(end, start + beginning);
  let hash = 0x811c9dc5;
  for (let i = start; i < to; i++) {
    const unit = text.charCodeAt(i);
    // outside ASCII a letter in lower case may be two
    if (unit > 0x7f) return hashWord(text.slice(start, to).toLowerCase());
    hash = Math.imul(hash ^ (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit), 0x01000193);
  }
  return hash;
}

/** One number out of two, order kept; a whole number of 32 bits, for any other would be an object made each time. */
export const pair = (a: number, b: number): number => (Math.imul(a ^ (b >>> 7) ^ (b << 11), 0x9e3779b1) + b) | 0;
