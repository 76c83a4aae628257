/** A word's number: FNV-1a over its code units, curly apostrophes straightened. The word is given in lower case. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    hash = Math.imul(hash ^ (unit === 0x2019 ? 0x27 : unit), 0x01000193);
  }
  return hash;
}

/** One number out of two, order kept. */
export const pair = (a: number, b: number): number => Math.imul(a ^ (b >>> 7) ^ (b << 11), 0x9e3779b1) + b;
