import type { Alignment } from "./align-texts";
import { agreement } from "./anchor";
import type { Span } from "./model";
import type { Anchored } from "./reanchor";
import type { Steps } from "./steps";
import type { Taken } from "./taken";

/** An anchor that does not stand where it stood, with the old tokens it touches. */
export type Missing = { index: number; anchor: Anchored; tokens: Span };
export type Placed = { index: number; span: Span };

/** Occurrences looked at for one anchor: nearest first would not matter more, and a text of one word has millions. */
const mostPlaces = 400;
/** Words and code units from which on words are their own proof; so are two with one that each draft has once. */
const ownProof = { words: 3, length: 16 };
/** Code units of the old surroundings that a few words need around them. */
const needed = 10;
const largestTable = 250_000;

/**
 * Anchors whose exact words stand elsewhere in the new text. A place that the two drafts have in common belongs to what
 * stood there before, even where the words are the same: a second "No comment" is not the first one moved. Anchors with
 * the same words keep their order, each at a place of its own.
 */
export function* findMoved(alignment: Alignment, missing: readonly Missing[], taken: Taken): Steps<Placed[]> {
  const places = placesByToken(alignment, missing);
  const alike = new Map<string, Missing[]>();
  for (const one of missing) {
    const key = `${one.anchor.kind}\n${one.anchor.text}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  const placed: Placed[] = [];
  for (const group of alike.values()) {
    yield;
    const spans = occurrences(alignment, group[0] as Missing, places).filter(
      (span) => !taken.has((group[0] as Missing).anchor.kind, span),
    );
    placed.push(...assign(alignment, group, spans));
  }
  return placed;
}

/** Where in the new text the rarest word of each anchor stands. */
function placesByToken({ oldIds, newIds, kinds }: Alignment, missing: readonly Missing[]) {
  const counts = new Int32Array(kinds);
  for (const id of newIds) counts[id] = (counts[id] as number) + 1;
  const rarest = new Map<Missing, number>();
  const places = new Map<number, number[]>();
  for (const one of missing) {
    let best = -1;
    for (let token = one.tokens.start; token < one.tokens.end; token++)
      if (best < 0 || (counts[oldIds[token] as number] as number) < (counts[oldIds[best] as number] as number))
        best = token;
    if (best < 0 || counts[oldIds[best] as number] === 0) continue;
    rarest.set(one, best);
    places.set(oldIds[best] as number, []);
  }
  for (const [at, id] of newIds.entries()) places.get(id)?.push(at);
  return { rarest, at: (token: number) => places.get(oldIds[token] as number) ?? [] };
}

function occurrences(alignment: Alignment, one: Missing, places: ReturnType<typeof placesByToken>): Span[] {
  const { old, now, oldIds, newIds, newText, from } = alignment;
  const { anchor, tokens } = one;
  const token = places.rarest.get(one);
  if (token === undefined) return [];
  const length = tokens.end - tokens.start;
  const spans: Span[] = [];
  for (const place of places.at(token)) {
    const first = place - (token - tokens.start);
    if (first < 0 || first + length > newIds.length) continue;
    let own = true;
    let same = true;
    for (let step = 0; step < length && same; step++) {
      same = newIds[first + step] === oldIds[tokens.start + step];
      own &&= from[first + step] === (from[first] as number) + step && (from[first] as number) >= 0;
    }
    if (!same || own) continue;
    const start = (now.spans[first] as Span).start + anchor.start - (old.spans[tokens.start] as Span).start;
    const end = start + anchor.text.length;
    if (newText.slice(start, end) === anchor.text) spans.push({ start, end });
    if (spans.length === mostPlaces) break;
  }
  return spans;
}

const isLong = ({ tokens, anchor }: Missing): boolean =>
  tokens.end - tokens.start >= ownProof.words && anchor.text.length >= ownProof.length;

/** Two words or more that stand once in the old text too. */
function isOnlyOne({ oldText, old }: Alignment, { tokens, anchor }: Missing): boolean {
  const words = old.isWord.slice(tokens.start, tokens.end).filter(Boolean).length;
  return words >= 2 && oldText.indexOf(anchor.text) === oldText.lastIndexOf(anchor.text);
}

/** Gives anchors of the same words places in order, as many as can be, with the most of their surroundings. */
function assign(alignment: Alignment, group: readonly Missing[], spans: readonly Span[]): Placed[] {
  const text = alignment.newText;
  const [first] = group;
  const enough = first !== undefined && (isLong(first) || (spans.length === 1 && isOnlyOne(alignment, first)));
  const worth = ({ anchor }: Missing, { start }: Span): number => {
    const around = agreement(text, anchor, start);
    if (!enough && around < Math.min(needed, anchor.prefix.length + anchor.suffix.length)) return 0;
    return 1000 + around + 1 / (1 + Math.abs(start - anchor.start));
  };
  if (spans.length === 0) return [];
  if (group.length * spans.length > largestTable)
    return group.slice(0, spans.length).flatMap((one, at) => {
      const span = spans[at] as Span;
      return worth(one, span) > 0 ? [{ index: one.index, span }] : [];
    });
  const width = spans.length + 1;
  const best = new Float64Array((group.length + 1) * width);
  const cell = (row: number, column: number) => best[row * width + column] as number;
  for (let row = group.length - 1; row >= 0; row--)
    for (let column = spans.length - 1; column >= 0; column--) {
      const value = worth(group[row] as Missing, spans[column] as Span);
      const both = value > 0 ? value + cell(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(both, cell(row + 1, column), cell(row, column + 1));
    }
  const placed: Placed[] = [];
  for (let row = 0, column = 0; row < group.length && column < spans.length; ) {
    const here = cell(row, column);
    if (here === cell(row + 1, column)) row++;
    else if (here === cell(row, column + 1)) column++;
    else placed.push({ index: (group[row++] as Missing).index, span: spans[column++] as Span });
  }
  return placed;
}
