import { pair } from "./hash-word";
import type { Features } from "./linear-model";
import { shape, type Tokens } from "./tokens";

const edge = 0x51ed270b;
export const wordAt = (t: Tokens, i: number) => (i >= 0 && i < t.count ? (t.word[i] as number) : edge);
export const kindAt = (t: Tokens, i: number) => (i >= 0 && i < t.count ? (t.kind[i] as number) : 63);
export const endingAt = (t: Tokens, i: number) => (i >= 0 && i < t.count ? (t.ending[i] as number) : edge);
/** Small numbers stay, large ones share a bucket: 0 1 2 3 4 5 6–7 8–10 11–14 … */
export const bucket = (n: number): number => (n < 6 ? n : n < widest ? (buckets[n] as number) : lastBucket);

const lastBucket = 15;
const widest = 256;
const buckets = (() => {
  const table = new Uint8Array(widest).fill(lastBucket);
  let floor = 6;
  let width = 2;
  for (let at = 6; at < lastBucket; at++) {
    table.fill(at, floor, floor + width);
    floor += width;
    width += width >> 1;
  }
  return table;
})();

/**
 * What stands at a place and two tokens either side. Uses 18 templates from `base`. Runs of words are left out: they are
 * so rare that each teaches little, and together they crowd out what is common.
 */
export function describeSurroundings(f: Features, t: Tokens, i: number, base: number): void {
  const word = wordAt(t, i);
  const k2 = kindAt(t, i - 2);
  const k1 = kindAt(t, i - 1);
  const k = kindAt(t, i);
  const n1 = kindAt(t, i + 1);
  const n2 = kindAt(t, i + 2);
  f.add(base, word);
  f.add(base + 1, wordAt(t, i - 1));
  f.add(base + 2, wordAt(t, i + 1));
  f.add(base + 3, wordAt(t, i - 2));
  f.add(base + 4, wordAt(t, i + 2));
  f.add(base + 8, pair(word, n1));
  f.add(base + 9, pair(word, k1));
  f.add(base + 10, (k1 << 12) | (k << 6) | n1);
  f.add(base + 11, (k2 << 12) | (k1 << 6) | k);
  f.add(base + 12, (k << 12) | (n1 << 6) | n2);
  f.add(base + 14, endingAt(t, i));
  f.add(
    base + 17,
    ((t.shape[i] as number) & (shape.capital | shape.allCapitals | shape.digit | shape.sentenceFirst)) | (k << 8),
  );
}
