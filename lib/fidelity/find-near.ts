import type { SourceIndex } from "./index-source";
import { bases } from "./inflect";
import { weigh } from "./weigh-words";
import type { Word } from "./words";

/** A stretch of the source's words where many of the quote's words stand in much the same order. */
export type Window = { from: number; to: number; weight: number };

/** Places looked at for one quote; the rarest words come first, so that what is cut off says least. */
const mostPlaces = 120_000;
/** Words of a quote that vote: a long quote is found by fewer of its words as surely. */
const mostVoters = 400;

/**
 * Windows of the source worth aligning, the likeliest first: each word votes, by its rarity, for where the quote would
 * begin if this word of the source were that word of the quote.
 */
export function findNear(index: SourceIndex, words: readonly Word[], most: number): Window[] {
  const width = Math.max(12, Math.min(2_000, words.length));
  const total = index.words.length;
  // places before the beginning are possible: the quote may begin with words that the source does not have
  const shift = Math.ceil(words.length / width) + 1;
  const buckets = Math.ceil(total / width) + shift + 2;
  const votes = new Float64Array(buckets);
  const voters = words
    .map((word, at) => ({ at, places: placesOf(index, word), weight: weigh(word) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, mostVoters);
  let looked = 0;
  for (const { at, places, weight } of voters) {
    if (looked > 0 && looked + places.length > mostPlaces) break;
    looked += places.length;
    const rarity = weight * Math.log(1 + total / places.length);
    let [bucket, end] = [-2, 0];
    for (const place of places) {
      // a word votes once in each bucket, and its places come in order
      if (place < end) continue;
      const next = Math.floor((place - at) / width) + shift;
      // half a window on either side votes too, so that an edge between buckets parts nothing
      if (next > bucket + 1) votes[next] = (votes[next] as number) + rarity;
      votes[next + 1] = (votes[next + 1] as number) + rarity;
      bucket = next;
      end = (bucket - shift + 1) * width + at;
    }
  }
  return strongest(votes, most).map((bucket) => ({
    from: Math.max(0, (bucket - shift - 1) * width - 4),
    to: Math.min(total, (bucket - shift + 1) * width + words.length + Math.min(width, 40) + 4),
    weight: votes[bucket] as number,
  }));
}

/** The buckets with most votes, best first; of two neighbours that share their votes the better. */
function strongest(votes: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (let bucket = 0; bucket < votes.length; bucket++) {
    const weight = votes[bucket] as number;
    if (weight === 0 || (best.length === most && weight <= (votes[best[most - 1] as number] as number))) continue;
    let at = best.length;
    while (at > 0 && (votes[best[at - 1] as number] as number) < weight) at--;
    best.splice(at, 0, bucket);
    best.length = Math.min(best.length, most);
  }
  return best;
}

/** Where the word stands, or, where it stands nowhere, where its base does. */
function placesOf(index: SourceIndex, word: Word): readonly number[] {
  const exact = index.places.get(word.key);
  if (exact) return exact;
  for (const base of bases(word.key)) {
    const places = index.places.get(base);
    if (places) return places;
  }
  return [];
}
