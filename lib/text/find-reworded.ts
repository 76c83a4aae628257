import type { Alignment } from "./align-texts";
import type { Missing, Placed } from "./find-moved";
import type { Span } from "./model";
import type { Steps } from "./steps";
import type { Taken } from "./taken";

/** The part of the words that both have in common, from which on other words count as the old ones changed. */
const closeEnough = 0.5;
/** Seeds and places that are looked at for one anchor that was moved as well as changed. */
const mostSeeds = 6;
const mostPlaces = 40;
/** Times as long as the anchor: kept words that lie further apart are chance. */
const scattered = 4;
/** Tokens in which an anchor is compared; a longer one is compared by its beginning and found by it. */
const longest = 1200;

/**
 * What came in an anchor's place: the stretch between its old neighbours, where enough of its words are left; else a
 * stretch anywhere with its rarest words in their order (moved and changed). The words differ, so nobody's verdict stands
 * on them: this only says where to look.
 */
export function* findReworded(alignment: Alignment, missing: readonly Missing[], taken: Taken): Steps<Placed[]> {
  const placed: Placed[] = [];
  const far = new FarPlaces(alignment);
  for (const one of missing) {
    yield;
    for (const candidate of [...between(alignment, one), ...far.of(one)]) {
      const span = closest(alignment, one, candidate);
      if (span === null || taken.has(one.anchor.kind, span)) continue;
      // The same words there were another's, or too few to be known again: they are not these ones changed.
      if (alignment.newText.slice(span.start, span.end) === one.anchor.text) continue;
      placed.push({ index: one.index, span });
      taken.add(one.anchor.kind, span);
      break;
    }
  }
  return placed;
}

/** The new tokens from the first to the last that the anchor kept, half-open, with what replaced the rest; none where they are scattered. */
function between({ to, from }: Alignment, { tokens }: Missing): Span[] {
  let first = -1;
  let last = -1;
  for (let token = tokens.start; token < tokens.end; token++) {
    const at = to[token] as number;
    if (at < 0) continue;
    if (first < 0) first = token;
    last = token;
  }
  if (first < 0) return [];
  // Words at either end that are not there any more may have been replaced, by about as many.
  const open = (at: number, step: 1 | -1, lost: number) => {
    let end = at;
    for (let room = lost === 0 ? 0 : lost + 2; room > 0 && from[end + step] === -1; room--) end += step;
    return end;
  };
  const start = open(to[first] as number, -1, first - tokens.start);
  const end = open(to[last] as number, 1, tokens.end - 1 - last) + 1;
  return end - start <= scattered * (tokens.end - tokens.start) + scattered ? [{ start, end }] : [];
}

/** Places far from the old one where several of an anchor's rarest words stand in their order. */
class FarPlaces {
  readonly #alignment: Alignment;
  #places: Map<number, number[]> | undefined;

  constructor(alignment: Alignment) {
    this.#alignment = alignment;
  }

  #at(id: number): readonly number[] {
    if (this.#places === undefined) {
      const { newIds, from, now } = this.#alignment;
      this.#places = new Map();
      for (const [at, one] of newIds.entries()) {
        if (from[at] !== -1 || !now.isWord[at]) continue;
        const places = this.#places.get(one);
        if (places) places.push(at);
        else this.#places.set(one, [at]);
      }
    }
    return this.#places.get(id) ?? [];
  }

  of({ tokens }: Missing): Span[] {
    const { oldIds, newIds, old } = this.#alignment;
    const seeds: { token: number; places: readonly number[] }[] = [];
    for (let token = tokens.start; token < tokens.end; token++) {
      const places = old.isWord[token] ? this.#at(oldIds[token] as number) : [];
      if (places.length > 0 && places.length <= mostPlaces) seeds.push({ token, places });
    }
    const rarest = seeds.toSorted((a, b) => a.places.length - b.places.length).slice(0, mostSeeds);
    const starts = rarest
      .flatMap(({ token, places }) => places.map((place) => place - (token - tokens.start)))
      .sort((a, b) => a - b);
    const length = tokens.end - tokens.start;
    const reach = Math.max(3, Math.ceil(length / 3));
    let best: { start: number; votes: number } | null = null;
    for (const [index, start] of starts.entries()) {
      let votes = 0;
      while (index + votes < starts.length && (starts[index + votes] as number) - start <= reach) votes++;
      if (best === null || votes > best.votes) best = { start, votes };
    }
    if (best === null || best.votes < 2) return [];
    return [{ start: Math.max(0, best.start - reach), end: Math.min(newIds.length, best.start + length + 2 * reach) }];
  }
}

/** The stretch of these new tokens from the first to the last word of the anchor, where they are enough. */
function closest({ oldIds, newIds, old, now }: Alignment, { tokens }: Missing, candidate: Span): Span | null {
  const words = (from: Span, isWord: readonly boolean[]) => {
    const found: number[] = [];
    for (let at = from.start; at < Math.min(from.end, from.start + longest); at++) if (isWord[at]) found.push(at);
    return found;
  };
  const mine = words(tokens, old.isWord);
  const theirs = words(candidate, now.isWord);
  const common = commonWords(
    mine.map((at) => oldIds[at] as number),
    theirs.map((at) => newIds[at] as number),
  );
  const first = common[0];
  const last = common.at(-1);
  if (!first || !last) return null;
  // Words that came in before the first or after the last one kept: as many as went there.
  const start = Math.max(0, first[1] - first[0]);
  const end = Math.min(theirs.length - 1, last[1] + mine.length - 1 - last[0]);
  if ((2 * common.length) / (mine.length + end - start + 1) < closeEnough) return null;
  return {
    start: (now.spans[theirs[start] as number] as Span).start,
    end: (now.spans[theirs[end] as number] as Span).end,
  };
}

/** The longest common subsequence, as pairs of indexes. */
function commonWords(a: readonly number[], b: readonly number[]): [number, number][] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] as number) + 1
          : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}
