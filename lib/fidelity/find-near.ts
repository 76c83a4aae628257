import type { SourceIndex } from "./index-source";
import { bases } from "./inflect";
import { weigh } from "./weigh-words";
import type { Word } from "./words";

/** A stretch of the source's words where many of the quote's words stand in much the same order. */
export type Window = { from: number; to: number; weight: number };

/** Places looked at for one quote; the rarest words come first, so that what is cut off says least. */
const mostPlaces = 300_000;
/** Words of a quote that vote: a long quote is found by fewer of its words as surely. */
const mostVoters = 400;

/**
 * Windows of the source worth aligning, the likeliest first: each word votes, by its rarity, for where the quote would
 * begin if this word of the source were that word of the quote.
 */
export function findNear(index: SourceIndex, words: readonly Word[], most: number): Window[] {
  const width = Math.max(12, Math.min(2_000, words.length));
  const votes = new Map<number, number>();
  const voted = new Map<number, number>();
  const total = index.words.length;
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
    for (const place of places) {
      const bucket = Math.floor((place - at) / width);
      // half a window on either side votes too, so that an edge between buckets parts nothing
      for (const near of [bucket, bucket + 1]) {
        if (voted.get(near) === at) continue;
        voted.set(near, at);
        votes.set(near, (votes.get(near) ?? 0) + rarity);
      }
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([bucket, weight]) => ({
      from: Math.max(0, (bucket - 1) * width - 4),
      to: Math.min(total, (bucket + 1) * width + words.length + Math.min(width, 40) + 4),
      weight,
    }));
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
